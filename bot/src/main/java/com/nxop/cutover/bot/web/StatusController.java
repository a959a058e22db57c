package com.nxop.cutover.bot.web;

import com.nxop.cutover.notifications.status.page.AtomFeed;
import com.nxop.cutover.notifications.status.page.Banner;
import com.nxop.cutover.notifications.status.page.PublicStatus;
import com.nxop.cutover.notifications.status.page.StatusBook;
import com.nxop.cutover.notifications.status.page.StatusPage;
import com.nxop.cutover.notifications.status.page.StatuspageView;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** The public status page, its API in Statuspage's shapes, and its feed. No login, no cookie. */
@RestController
@RequestMapping("/status")
final class StatusController {

    static final String NAME = "NXOP service status";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofSeconds(15)).cachePublic().staleIfError(Duration.ofHours(1));

    private final StatusBook book;
    private final StatusPage page;
    private final String url;
    private final JsonMapper json;

    /** @param url of the page as the public sees it; never taken from a request */
    StatusController(
            StatusBook book, StatusPage page, @Value("${cutover.status.url:/status}") String url, JsonMapper json) {
        this.book = book;
        this.page = page;
        this.url = url;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<byte[]> html(WebRequest request) {
        return answer(request, HTML, page.render(status(), book.now()));
    }

    @GetMapping("/api/v2/summary.json")
    ResponseEntity<byte[]> summary(WebRequest request) {
        return json(request, StatuspageView::summary);
    }

    @GetMapping("/api/v2/status.json")
    ResponseEntity<byte[]> overall(WebRequest request) {
        return json(request, StatuspageView::overall);
    }

    @GetMapping("/api/v2/components.json")
    ResponseEntity<byte[]> components(WebRequest request) {
        return json(request, StatuspageView::components);
    }

    @GetMapping("/api/v2/incidents.json")
    ResponseEntity<byte[]> incidents(WebRequest request) {
        return json(request, StatuspageView::incidents);
    }

    @GetMapping("/api/v2/incidents/unresolved.json")
    ResponseEntity<byte[]> unresolved(WebRequest request) {
        return json(request, StatuspageView::unresolved);
    }

    @GetMapping("/api/v2/scheduled-maintenances.json")
    ResponseEntity<byte[]> maintenances(WebRequest request) {
        return json(request, StatuspageView::maintenances);
    }

    @GetMapping("/api/v2/scheduled-maintenances/active.json")
    ResponseEntity<byte[]> active(WebRequest request) {
        return json(request, StatuspageView::active);
    }

    @GetMapping("/api/v2/scheduled-maintenances/upcoming.json")
    ResponseEntity<byte[]> upcoming(WebRequest request) {
        return json(request, StatuspageView::upcoming);
    }

    /** For applications that show their users what is going on. */
    @GetMapping("/banner.json")
    ResponseEntity<byte[]> banner(WebRequest request) {
        return answer(
                request, MediaType.APPLICATION_JSON, json.writeValueAsString(Banner.of(status(), url, book.now())));
    }

    @GetMapping("/history.atom")
    ResponseEntity<byte[]> atom(WebRequest request) {
        return answer(request, MediaType.APPLICATION_ATOM_XML, AtomFeed.of(status(), NAME, url));
    }

    private ResponseEntity<byte[]> json(WebRequest request, Function<StatuspageView, Object> part) {
        StatuspageView view = new StatuspageView(status(), NAME, url, book.now());
        return answer(request, MediaType.APPLICATION_JSON, json.writeValueAsString(part.apply(view)));
    }

    private PublicStatus status() {
        try {
            return book.status();
        } catch (IllegalStateException unknown) {
            throw new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The status is not known at the moment.",
                    "Ask again in a minute, or call the hotline.");
        }
    }

    /** The same text has the same tag, so most readers are told "as before". */
    private static ResponseEntity<byte[]> answer(WebRequest request, MediaType type, String text) {
        String tag = "\"" + HexFormat.of().formatHex(ApiTokens.sha256(text), 0, 12) + "\"";
        boolean known = request.checkNotModified(tag);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(tag)
                .cacheControl(CACHED);
        return known ? answer.build() : answer.contentType(type).body(text.getBytes(StandardCharsets.UTF_8));
    }
}
