package com.nxop.cutover.bot.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The console's one page. It holds no data: everything it shows it asks the API for, with the person's token. */
@RestController
final class ConsoleController {

    private static final Resource PAGE = new ClassPathResource("web/console.html");

    @GetMapping(
            path = {ApiDoor.CONSOLE, ApiDoor.CONSOLE + "/"},
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Resource> console() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(PAGE);
    }
}
