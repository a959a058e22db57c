package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.ActionType.Need;
import com.nxop.cutover.orchestration.action.ActionType.Setting;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.plan.file.Block.Presence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema that lets editors complete a plan file, made from the same descriptions that check it. */
public final class PlanSchema {

    private static final String REGENERATE =
            "Made from the code that checks plans. To make it anew: mvn -pl src/test -am test -Dtest=PlanSchemaTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dplan.schema.write=true";

    private PlanSchema() {}

    /** JSON Schema 2020-12, indented. */
    public static String json() {
        Definitions definitions = new Definitions();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$comment", REGENERATE);
        schema.put("title", "Cutover plan");
        schema.putAll(block(Blocks.PLAN, definitions));
        schema.put("$defs", definitions.all());
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(schema)
                + "\n";
    }

    private static Map<String, Object> block(Block block, Definitions definitions) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Block.Key key : block.keys()) {
            properties.put(key.name(), described(key.shape().schema(definitions), key.describes()));
        }
        Map<String, Object> schema = object(block.describes(), properties);
        schema.put(
                "required",
                block.keys().stream()
                        .filter(key -> key.required() == Presence.MUST)
                        .map(Block.Key::name)
                        .toList());
        if (properties.containsKey("uses")) {
            schema.put(
                    "allOf", Catalogue.all().stream().map(PlanSchema::settings).toList());
        }
        return schema;
    }

    private static Map<String, Object> settings(ActionType type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Map<String, Object> value = Map.of("type", List.of("string", "number", "boolean", "array", "object"));
        type.settings().forEach(setting -> properties.put(setting.name(), described(value, setting.describes())));
        List<String> required = type.settings().stream()
                .filter(setting -> setting.need() == Need.REQUIRED)
                .map(Setting::name)
                .toList();
        Map<String, Object> with = object(type.describes(), properties);
        with.put("required", required);
        Map<String, Object> then = new LinkedHashMap<>();
        then.put("properties", Map.of("with", with));
        then.put("required", required.isEmpty() ? List.of() : List.of("with"));
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("if", used(type));
        rule.put("then", then);
        return rule;
    }

    private static Map<String, Object> used(ActionType type) {
        Map<String, Object> used = new LinkedHashMap<>();
        used.put("properties", Map.of("uses", Map.of("const", type.uses())));
        used.put("required", List.of("uses"));
        return used;
    }

    private static Map<String, Object> object(String describes, Map<String, Object> properties) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("description", describes);
        object.put("type", "object");
        object.put("additionalProperties", false);
        object.put("properties", properties);
        return object;
    }

    private static Map<String, Object> described(Map<String, Object> schema, String describes) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("description", describes);
        schema.keySet().stream().sorted().forEach(key -> described.put(key, schema.getOrDefault(key, "")));
        return described;
    }

    /** Each group of keys once, by name. */
    static final class Definitions {

        private final Map<Block, String> names = new LinkedHashMap<>();
        private final Map<String, Object> schemas = new LinkedHashMap<>();

        Map<String, Object> reference(Block block) {
            String known = names.get(block);
            if (known != null) {
                return Map.of("$ref", "#/$defs/" + known);
            }
            String name = names.containsValue(block.name()) ? block.name() + "OfRollback" : block.name();
            names.put(block, name);
            schemas.put(name, block(block, this));
            return Map.of("$ref", "#/$defs/" + name);
        }

        Map<String, Object> all() {
            return schemas;
        }
    }
}
