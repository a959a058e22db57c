package com.nxop.cutover.bot.web;

import com.nxop.cutover.notifications.receipt.AcknowledgePage;
import com.nxop.cutover.notifications.receipt.Registrar;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the links of the mails lead: a page with a button. Opening it changes nothing, the button counts once. */
@RestController
final class AcknowledgeController {

    static final String PATH = "/acknowledge";

    private static final String LINK = PATH + "/{token:[0-9a-f]{1,80}}";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Registrar registrar;
    private final AcknowledgePage page;

    AcknowledgeController(Registrar registrar, AcknowledgePage page) {
        this.registrar = registrar;
        this.page = page;
    }

    @GetMapping(LINK)
    ResponseEntity<byte[]> look(@PathVariable("token") String token) {
        return answer(registrar.look(token));
    }

    @PostMapping(LINK)
    ResponseEntity<byte[]> take(@PathVariable("token") String token) {
        return answer(registrar.take(token));
    }

    private ResponseEntity<byte[]> answer(Registrar.Seen seen) {
        HttpStatus status = switch (seen.state()) {
            case OPEN, USED -> HttpStatus.OK;
            case VOID -> HttpStatus.GONE;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
        };
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(HTML)
                .body(page.render(seen).getBytes(StandardCharsets.UTF_8));
    }
}
