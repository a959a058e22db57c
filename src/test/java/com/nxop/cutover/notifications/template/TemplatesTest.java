package com.nxop.cutover.notifications.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {

    @TempDir
    Path folder;

    @Test
    void theShippedMessagesAreSound() {
        Templates templates = Templates.load(new TemplateFiles(Optional.empty()));
        assertThat(templates.render("status-update", Outlet.TEXT, Map.of("phase", "1, Infrastructure")))
                .contains("Phase: 1, Infrastructure");
    }

    @Test
    void eachOutletEscapesInItsOwnWay() throws IOException {
        list("hello: {outlets: [slack, text, html], facts: {name: Ines}}");
        file("hello.slack.hbs", "Hi {{name}}");
        file("hello.text.hbs", "Hi {{name}}");
        file("hello.html.hbs", "<p>Hi {{name}}</p>");
        Map<String, String> facts = Map.of("name", "<@U1> & 'co'");
        assertThat(load().render("hello", Outlet.SLACK, facts)).isEqualTo("Hi &lt;@U1&gt; &amp; 'co'");
        assertThat(load().render("hello", Outlet.TEXT, facts)).isEqualTo("Hi <@U1> & 'co'");
        assertThat(load().render("hello", Outlet.HTML, facts)).startsWith("<p>Hi &lt;@U1&gt; &amp;");
    }

    @Test
    void anUnknownPlaceholderIsRefusedWithItsLine() throws IOException {
        list("hello: {outlets: [text], facts: {name: Ines}}");
        file("hello.text.hbs", "Hello\n\n{{nmae}}");
        assertProblem("hello.text.hbs:3: there is no fact 'nmae' for the message 'hello'; use one of name");
    }

    @Test
    void anUnknownPlaceholderInAConditionIsRefusedToo() throws IOException {
        list("hello: {outlets: [text], facts: {name: Ines}}");
        file("hello.text.hbs", "{{#if nmae}}x{{/if}}");
        assertProblem("there is no fact 'nmae'");
    }

    @Test
    void bracesThatDoNotCloseAreRefusedWithTheirLine() throws IOException {
        list("hello: {outlets: [text], facts: {name: Ines}}");
        file("hello.text.hbs", "one\n{{#if name}}two");
        assertProblem("hello.text.hbs:");
    }

    @Test
    void aMissingFileIsRefused() throws IOException {
        list("hello: {outlets: [text], facts: {name: Ines}}");
        assertProblem("messages.yaml:1: message 'hello' has no file hello.text.hbs");
    }

    @Test
    void aMessageTooLongForSlackIsRefused() throws IOException {
        list("hello: {outlets: [slack], facts: {name: Ines}}");
        file("hello.slack.hbs", "x".repeat(3001));
        assertProblem("has 3001 characters, 3000 are allowed");
    }

    @Test
    void unescapedTextIsRefused() throws IOException {
        list("hello: {outlets: [html], facts: {name: Ines}}");
        file("hello.html.hbs", "{{{name}}}");
        assertProblem("'name' is put in without escaping; write {{name}}");
    }

    @Test
    void anUnknownHelperAndAnotherFileAreRefused() throws IOException {
        list("hello: {outlets: [text], facts: {name: Ines}}");
        file("hello.text.hbs", "{{shout name}}");
        assertProblem("shout");
        file("hello.text.hbs", "{{> other}}");
        assertProblem("hello.text.hbs:");
    }

    @Test
    void everyProblemIsToldAtOnce() throws IOException {
        list("a: {outlets: [text], facts: {x: y}}\nb: {outlets: [teletype], facts: {x: y}}");
        file("a.text.hbs", "{{one}} {{two}}");
        assertThatThrownBy(this::load)
                .hasMessageContaining("'one'")
                .hasMessageContaining("'two'")
                .hasMessageContaining("there is no outlet 'teletype'");
    }

    private void assertProblem(String text) {
        assertThatThrownBy(this::load).isInstanceOf(TemplatesBroken.class).hasMessageContaining(text);
    }

    private Templates load() {
        return Templates.load(new TemplateFiles(Optional.of(folder)));
    }

    private void list(String text) throws IOException {
        file("messages.yaml", text);
    }

    private void file(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("messages"));
        Files.writeString(folder.resolve("messages").resolve(name), text);
    }
}
