package com.nxop.cutover.rehearsal.result;

import com.nxop.cutover.rehearsal.slack.Cast;
import com.nxop.cutover.rehearsal.slack.Message;
import com.nxop.cutover.rehearsal.slack.Person;
import com.nxop.cutover.rehearsal.slack.SlackWorkspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each person was interrupted: called by name in the channel or a thread, or written to directly. */
final class Reached {

    private static final double HOUR = Duration.ofHours(1).toMillis();

    private Reached() {}

    /** @param over how long it took, in the run's time */
    static List<Map<String, Object>> of(SlackWorkspace slack, String channel, Duration over) {
        List<Message> said =
                slack.messages(channel).stream().filter(Message::fromBot).toList();
        List<Map<String, Object>> all = new ArrayList<>();
        for (Person person : Cast.all()) {
            String mention = "<@" + person.id() + ">";
            long called = said.stream()
                    .filter(message -> message.words().contains(mention))
                    .count();
            long direct = slack.messages(person.id()).stream()
                    .filter(Message::fromBot)
                    .count();
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("person", person.name());
            line.put("called", called);
            line.put("direct", direct);
            line.put("perHour", Math.round((called + direct) * HOUR / Math.max(1, over.toMillis())));
            all.add(line);
        }
        return all;
    }
}
