package com.nxop.cutover.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Names of all properties that are bound somewhere, lower case and without separators, as the environment spells them. */
final class KnownSettings {

    private static final JsonMapper JSON = new JsonMapper();

    private KnownSettings() {}

    static Set<String> read() {
        Set<String> names = new HashSet<>();
        try {
            for (URL found : Collections.list(
                    KnownSettings.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
                add(names, found);
            }
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
        return names;
    }

    private static void add(Set<String> names, URL found) throws IOException {
        try (InputStream text = found.openStream()) {
            JSON.readTree(text).path("properties").forEach(property -> {
                String name = property.path("name").stringValue().toLowerCase(Locale.ROOT);
                names.add(name.replaceAll("[^a-z0-9]", ""));
            });
        }
    }
}
