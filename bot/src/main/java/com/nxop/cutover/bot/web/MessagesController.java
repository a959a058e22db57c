package com.nxop.cutover.bot.web;

import com.nxop.cutover.notifications.notice.Samples;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.Cutover;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every message as it would read. The page holds no text itself; it asks the API for them with the person's token. */
@RestController
final class MessagesController {

    static final String PAGE = ApiDoor.CONSOLE + "/messages";
    private static final Resource FILE = new ClassPathResource("web/messages.html");

    private final Samples samples;

    MessagesController(Cutover cutover, Templates templates) {
        this.samples = new Samples(cutover.plan(), templates);
    }

    /** All of them, with their sample facts. */
    record MessageList(List<Samples.Sample> messages) {}

    @GetMapping(ApiDoor.API + "/messages")
    MessageList messages() {
        return new MessageList(samples.all());
    }

    @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(FILE);
    }
}
