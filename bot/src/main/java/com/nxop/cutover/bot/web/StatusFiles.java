package com.nxop.cutover.bot.web;

import com.nxop.cutover.notifications.status.page.AtomFeed;
import com.nxop.cutover.notifications.status.page.Banner;
import com.nxop.cutover.notifications.status.page.PublicStatus;
import com.nxop.cutover.notifications.status.page.StatusPage;
import com.nxop.cutover.notifications.status.page.StatuspageView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The public status as plain files, under the same paths as over HTTP, so that their links hold. */
final class StatusFiles {

    private static final String FOLDER = "status/";

    private final StatusPage page;
    private final String url;
    private final JsonMapper json;

    StatusFiles(StatusPage page, String url, JsonMapper json) {
        this.page = page;
        this.url = url;
        this.json = json;
    }

    /** Everything by its path; the page itself comes last, when what it needs is there. */
    Map<String, byte[]> of(PublicStatus status, Instant now) {
        StatuspageView view = new StatuspageView(status, StatusController.NAME, url, now);
        Map<String, byte[]> files = new LinkedHashMap<>();
        put(files, "status.css", packed("status.css"));
        put(files, "status.js", packed("status.js"));
        put(files, "api/v2/summary.json", json(view.summary()));
        put(files, "api/v2/status.json", json(view.overall()));
        put(files, "api/v2/components.json", json(view.components()));
        put(files, "api/v2/incidents.json", json(view.incidents()));
        put(files, "banner.json", json(Banner.of(status, url, now)));
        put(files, "history.atom", utf8(AtomFeed.of(status, StatusController.NAME, url)));
        put(files, "index.html", utf8(page.render(status, now)));
        return files;
    }

    private static void put(Map<String, byte[]> files, String path, byte[] content) {
        files.put(FOLDER + path, content);
    }

    private byte[] json(Object value) {
        return json.writeValueAsBytes(value);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(String name) {
        try (InputStream in = new ClassPathResource("static/" + FOLDER + name).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException("The program lacks its own file " + name + "; build it again", missing);
        }
    }
}
