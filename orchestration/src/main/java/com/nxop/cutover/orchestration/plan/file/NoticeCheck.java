package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Communications;
import com.nxop.cutover.orchestration.plan.Notice;
import com.nxop.cutover.orchestration.plan.Plan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Every notice must have a moment to leave at, somebody to go to and a way to get there. */
final class NoticeCheck implements PlanCheck {

    private static final List<String> OUTLETS = List.of(Notice.Outlet.values()).stream()
            .map(one -> one.name().toLowerCase(Locale.ROOT))
            .toList();

    @Override
    public void check(Plan plan, Places places, Report report) {
        for (Notice notice : plan.communications().notices()) {
            timed(notice, places, report);
            level(notice, places, report);
            outlets(notice, places, report);
            audiences(notice, plan.communications(), places, report);
        }
    }

    private static void timed(Notice notice, Places places, Report report) {
        String when = notice.when().name().toLowerCase(Locale.ROOT);
        if (notice.when().timed() && notice.by().isEmpty()) {
            report.error(
                    places.of("notice", notice.id(), "when"),
                    "notice '" + notice.id() + "' is due '" + when + "', but not by how much",
                    "add 'by: 24h'");
        }
        if (!notice.when().timed() && notice.by().isPresent()) {
            report.error(
                    places.of("notice", notice.id(), "by"),
                    "notice '" + notice.id() + "' is due at '" + when + "', which takes no 'by'",
                    "remove 'by'");
        }
    }

    private static void level(Notice notice, Places places, Report report) {
        Optional<Node> written = Nodes.value(places.of("notice", notice.id()), "level");
        if (written.isPresent() && notice.level().isEmpty()) {
            report.error(
                    written.get(),
                    "notice '" + notice.id() + "' names the level '" + Nodes.written(written.get())
                            + "', which does not exist",
                    "write 0, 1, 2 or 3");
        }
        boolean waits = notice.when() == Notice.Moment.LEVEL || notice.when() == Notice.Moment.DECLARED;
        if (written.isEmpty() && waits) {
            report.error(
                    places.of("notice", notice.id(), "when"),
                    "notice '" + notice.id() + "' waits for a level but names none",
                    "add 'level: 2'");
        }
    }

    private static void outlets(Notice notice, Places places, Report report) {
        Node written = places.of("notice", notice.id(), "outlets");
        for (Node item : Nodes.items(written)) {
            String name = Nodes.written(item);
            if (!name.isBlank() && !OUTLETS.contains(name)) {
                report.error(
                        item,
                        "notice '" + notice.id() + "' leaves by '" + name + "', which is no outlet",
                        Nearest.hint(name, OUTLETS));
            }
        }
    }

    private static void audiences(Notice notice, Communications all, Places places, Report report) {
        Node written = places.of("notice", notice.id(), "to");
        List<String> known = all.audiences().stream().map(one -> one.id()).toList();
        for (String id : notice.to()) {
            if (!known.contains(id)) {
                report.error(
                        Places.entry(written, id),
                        "notice '" + notice.id() + "' goes to '" + id + "', which is no audience",
                        Nearest.hint(id, known));
            }
        }
        ways(notice, all, places, report);
        boolean mailed = notice.outlets().contains(Notice.Outlet.EMAIL);
        boolean reachable = notice.to().stream()
                .flatMap(id -> all.audience(id).stream())
                .anyMatch(one -> !one.to().isBlank());
        if (mailed && !notice.to().isEmpty() && !reachable) {
            report.error(
                    written,
                    "notice '" + notice.id() + "' is mailed, but none of its audiences has an address",
                    "give one of them 'to: env:NAME'");
        }
    }

    private static void ways(Notice notice, Communications all, Places places, Report report) {
        Node written = places.of("notice", notice.id(), "outlets");
        if (notice.outlets().contains(Notice.Outlet.SNS) && all.topic().isBlank()) {
            report.error(
                    written,
                    "notice '" + notice.id() + "' leaves by sns, but communications name no topic",
                    "add 'topic: arn:aws:sns:...' to communications, or take sns off");
        }
        if (notice.acknowledgement() != Notice.Acknowledgement.NONE
                && !notice.outlets().contains(Notice.Outlet.EMAIL)) {
            report.error(
                    written,
                    "notice '" + notice.id() + "' asks to be acknowledged, but is not mailed",
                    "add email, or remove 'acknowledgement'");
        }
    }
}
