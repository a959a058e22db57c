package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.orchestration.run.RunEvent;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Events as text and back. An event's kind is the simple name of its record; kinds are never renamed. */
final class EventCodec {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Class<? extends RunEvent>> kinds = new HashMap<>();

    EventCodec() {
        collect(RunEvent.class);
    }

    String kind(RunEvent event) {
        return event.getClass().getSimpleName();
    }

    String body(RunEvent event) {
        return json.writeValueAsString(event);
    }

    /** @throws JournalBroken when the entry cannot be read by this version of the program */
    RunEvent event(String kind, String body) {
        Class<? extends RunEvent> type = kinds.get(kind);
        if (type == null) {
            throw new JournalBroken("The journal has an entry of kind " + kind
                    + ", which this version does not know. Start the version that wrote it, or a newer one.");
        }
        try {
            return json.readValue(body, type);
        } catch (JacksonException unreadable) {
            throw new JournalBroken("The journal has an entry of kind " + kind + " that cannot be read.", unreadable);
        }
    }

    private void collect(Class<? extends RunEvent> type) {
        if (type.isRecord()) {
            kinds.put(type.getSimpleName(), type);
            return;
        }
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            collect(permitted.asSubclass(RunEvent.class));
        }
    }
}
