package com.nxop.cutover.rehearsal.result;

import com.nxop.cutover.rehearsal.slack.Cast;
import com.nxop.cutover.rehearsal.slack.Person;
import com.nxop.cutover.rehearsal.slack.SlackWorkspace;
import com.nxop.cutover.rehearsal.slack.WebCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each person was interrupted: by a new message that calls them by name, or that is for them alone. */
final class Reached {

    private static final double HOUR = Duration.ofHours(1).toMillis();
    private static final String POST = "chat.postMessage";

    private Reached() {}

    /** Between the start and the end of the run, in its own time. */
    static List<Map<String, Object>> of(SlackWorkspace slack, Instant from, Instant until) {
        Duration over = Duration.between(from, until);
        List<WebCall> posts = slack.calls(POST).stream()
                .filter(WebCall::ok)
                .filter(post -> !post.at().isBefore(from))
                .toList();
        List<Map<String, Object>> all = new ArrayList<>();
        for (Person person : Cast.all()) {
            String mention = "<@" + person.id() + ">";
            long direct = posts.stream().filter(post -> to(post, person)).count();
            long called = posts.stream()
                    .filter(post -> !to(post, person))
                    .filter(post -> post.args().toString().contains(mention))
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

    private static boolean to(WebCall post, Person person) {
        return post.args().path("channel").asString("").equals(person.id());
    }
}
