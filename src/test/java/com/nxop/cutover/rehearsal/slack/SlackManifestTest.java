package com.nxop.cutover.rehearsal.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SlackManifestTest {

    private final JsonNode manifest = read();

    @Test
    void theRehearsalGrantsExactlyTheScopesOfTheManifest() {
        assertThat(texts("/oauth_config/scopes/bot"))
                .containsExactlyInAnyOrderElementsOf(AppCredentials.MANIFEST_SCOPES);
        assertThat(texts("/settings/event_subscriptions/bot_events"))
                .containsExactlyInAnyOrderElementsOf(Furnishing.standard().events());
    }

    @Test
    void noScopeReadsHistoryOrAdministers() {
        assertThat(texts("/oauth_config/scopes/bot"))
                .noneMatch(scope -> scope.startsWith("admin") || scope.endsWith(":history"));
    }

    @Test
    void theManifestKeepsToItsSchemasLengths() {
        assertThat(manifest.at("/display_information/name").stringValue()).hasSizeBetween(1, 35);
        assertThat(manifest.at("/display_information/description").stringValue())
                .hasSizeBetween(1, 140);
        assertThat(manifest.at("/display_information/long_description").stringValue())
                .hasSizeBetween(175, 4000);
        assertThat(manifest.at("/features/bot_user/display_name").stringValue()).hasSizeBetween(1, 80);
        assertThat(manifest.at("/features/slash_commands/0/command").stringValue())
                .isEqualTo("/cutover");
        assertThat(manifest.at("/settings/socket_mode_enabled").booleanValue()).isTrue();
        assertThat(manifest.at("/settings/interactivity/is_enabled").booleanValue())
                .isTrue();
    }

    private Stream<String> texts(String pointer) {
        return Json.each(manifest.at(pointer)).map(Json::string);
    }

    private static JsonNode read() {
        Path root = Path.of(
                Optional.ofNullable(System.getProperty("repository.root")).orElse("../.."));
        try {
            String text = Files.readString(root.resolve("deploy/slack-manifest.yaml"));
            Object tree = new Load(LoadSettings.builder().build()).loadFromString(text);
            return JsonMapper.builder().build().valueToTree(tree);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
