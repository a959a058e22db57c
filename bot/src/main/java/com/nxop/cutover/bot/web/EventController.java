package com.nxop.cutover.bot.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The journal as it grows, as server-sent events. */
@RestController
@RequestMapping(ApiDoor.API)
final class EventController {

    private final LiveJournal live;

    EventController(LiveJournal live) {
        this.live = live;
    }

    /** @param last id of the last event that was received, {@code RUN:NUMBER}; empty: from now on */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(@RequestHeader(name = "Last-Event-ID", defaultValue = "") String last) {
        SseEmitter stream = live.open(LiveJournal.Place.read(last))
                .orElseThrow(() -> new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Too many streams are open already.",
                        "Close one, or read GET /api/v1/runs/current now and then."));
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .body(stream);
    }
}
