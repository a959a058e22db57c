package com.nxop.cutover.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What lies in {@code deploy}, read as the programs it is for would read it. */
final class ShippedFiles {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*\\{\\{-? *(range|with|end|if)\\b.*\\}\\}\\s*$");
    private static final Pattern TREE = Pattern.compile("\\{\\{- *toYaml[^}]*\\}\\}");
    private static final Pattern VALUE = Pattern.compile("\"?\\{\\{[^}]*\\}\\}(:\\{\\{[^}]*\\}\\})?\"?");

    private ShippedFiles() {}

    static List<Path> ending(String... ends) {
        return Repository.files(file -> file.startsWith("deploy") || file.startsWith("templates")).stream()
                .filter(file -> List.of(ends).stream().anyMatch(file.toString()::endsWith))
                .filter(file -> !file.toString().contains("/src/"))
                .toList();
    }

    static JsonNode json(Path file) {
        return JSON.readTree(Repository.text(file));
    }

    /** All documents of a YAML file; of a chart's template, with a word for each value. */
    static List<JsonNode> yaml(Path file) {
        String text = Repository.text(file);
        if (file.startsWith("deploy/chart/templates")) {
            text = BLOCK.matcher(text).replaceAll("");
            text = TREE.matcher(text).replaceAll("{}");
            text = VALUE.matcher(text).replaceAll("\"7\"");
        }
        Load load = new Load(LoadSettings.builder().setLabel(file.toString()).build());
        Iterable<Object> documents = load.loadAllFromString(text);
        List<JsonNode> read = new java.util.ArrayList<>();
        documents.forEach(one -> read.add(JSON.valueToTree(one)));
        return read;
    }
}
