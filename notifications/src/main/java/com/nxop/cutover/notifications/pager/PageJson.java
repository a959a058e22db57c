package com.nxop.cutover.notifications.pager;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The bodies of the Events API v2, within its limits: summary 1024, dedup key 255 characters. */
final class PageJson {

    static final int MOST_SUMMARY = 1024;
    private static final int MOST_KEY = 255;
    private static final String SOURCE = "nxop-cutover";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PageJson() {}

    /** Without the routing key: it is a secret and has no place in a table. */
    static String body(PageEvent event) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (event instanceof PageEvent.Trigger trigger) {
            action(body, "trigger", trigger.dedupKey());
            body.put("payload", payload(trigger));
            body.put("client", "NXOP cutover bot");
        } else if (event instanceof PageEvent.Acknowledge acknowledge) {
            action(body, "acknowledge", acknowledge.dedupKey());
        } else if (event instanceof PageEvent.Resolve resolve) {
            action(body, "resolve", resolve.dedupKey());
        } else if (event instanceof PageEvent.Change change) {
            body.put(
                    "payload",
                    Map.of(
                            "summary", cut(change.summary(), MOST_SUMMARY),
                            "source", SOURCE,
                            "timestamp", change.at().toString()));
        }
        return JSON.writeValueAsString(body);
    }

    static String withKey(String routingKey, String body) {
        return "{\"routing_key\":" + JSON.writeValueAsString(routingKey) + "," + body.substring(1);
    }

    static String fitted(String key) {
        return cut(key, MOST_KEY);
    }

    private static void action(Map<String, Object> body, String action, String key) {
        body.put("event_action", action);
        body.put("dedup_key", cut(key, MOST_KEY));
    }

    private static Map<String, Object> payload(PageEvent.Trigger trigger) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("summary", cut(trigger.summary(), MOST_SUMMARY));
        payload.put("source", SOURCE);
        payload.put("severity", trigger.severity().name().toLowerCase(Locale.ROOT));
        payload.put("timestamp", trigger.at().toString());
        payload.put("component", trigger.component());
        payload.put("class", "cutover");
        return payload;
    }

    private static String cut(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
