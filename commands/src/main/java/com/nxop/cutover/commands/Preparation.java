package com.nxop.cutover.commands;

import com.nxop.cutover.commands.may.Permissions;
import com.nxop.cutover.commands.words.Order;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.GoNoGo;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.PreparationIntent;
import com.nxop.cutover.orchestration.run.Roster;
import com.nxop.cutover.orchestration.run.Run;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** From nothing to a started run: prepare, look at the list, start. */
final class Preparation {

    private final Cutover cutover;
    private final RosterSource people;

    Preparation(Cutover cutover, RosterSource people) {
        this.cutover = cutover;
        this.people = people;
    }

    Answer goNoGo(Request request, Optional<Mode> mode) {
        Optional<Run> open = cutover.open();
        if (open.isPresent()) {
            return otherMode(open.get(), mode)
                    .<Answer>map(no -> no)
                    .orElseGet(() -> Answer.show(new View.GoNoGoList(open.get())));
        }
        RosterSource.Staff staff = people.staff(cutover.plan());
        if (!mayPrepare(request.by(), staff.holders())) {
            return new Answer.Refused(
                    "Only somebody with a role in the plan prepares a run; you hold none.",
                    "Ask one of them (/cutover who).");
        }
        return prepared(request, mode, staff, request.key());
    }

    Answer start(Request request, Optional<Mode> mode) {
        Optional<Run> open = cutover.open();
        if (open.isPresent()) {
            return otherMode(open.get(), mode).<Answer>map(no -> no).orElseGet(() -> start(request, open.get()));
        }
        RosterSource.Staff staff = people.staff(cutover.plan());
        if (!commands(request.by(), staff.holders())) {
            return new Answer.Refused(
                    "Starting is for the Incident Commander or the deputy; you hold neither role.",
                    "Ask them (/cutover who). /cutover go-no-go prepares a run for them.");
        }
        return prepared(request, mode, staff, request.key() + "/prepare");
    }

    /** Plans the window of the open run, or of one prepared now. */
    Answer schedule(Request request, Order.Schedule wanted) {
        Optional<Run> open = cutover.open();
        if (open.isPresent()) {
            Optional<Answer.Refused> other = otherMode(open.get(), wanted.mode());
            return other.isPresent() ? other.get() : schedule(request, open.get(), wanted);
        }
        RosterSource.Staff staff = people.staff(cutover.plan());
        if (!commands(request.by(), staff.holders())) {
            return new Answer.Refused(
                    "Planning the window is for the Incident Commander or the deputy; you hold neither role.",
                    "Ask them (/cutover who).");
        }
        if (!wanted.start().isAfter(request.at())) {
            return new Answer.Refused(wanted.start() + " is not in the future.", "Name a later time.");
        }
        Cutover.Submitted prepared = cutover.prepare(
                request.by(), wanted.mode().orElse(Mode.PLANNED), staff.holders(), request.key() + "/prepare");
        return schedule(request, prepared.run(), wanted);
    }

    private Answer schedule(Request request, Run run, Order.Schedule wanted) {
        PreparationIntent.Schedule schedule = new PreparationIntent.Schedule(request.by(), wanted.start());
        return Permissions.refusal(run, schedule)
                .<Answer>map(no -> new Answer.Refused(no.reason(), no.remedy()))
                .orElseGet(() -> Answers.of(schedule, cutover.submit(run.id(), schedule, request.key())));
    }

    private Answer start(Request request, Run run) {
        PreparationIntent.Start start = new PreparationIntent.Start(request.by());
        Optional<Permissions.No> no = Permissions.refusal(run, start);
        if (no.isPresent()) {
            return new Answer.Refused(no.get().reason(), no.get().remedy());
        }
        Cutover.Submitted submitted = cutover.submit(run.id(), start, request.key());
        boolean below = submitted.decision() instanceof Decision.Refused
                && submitted.run().standing().startedAt().isEmpty()
                && !submitted.run().ended();
        return below
                ? new Answer.Show(new View.GoNoGoList(submitted.run()), noGo(submitted.run(), request))
                : Answers.of(start, submitted);
    }

    private static String noGo(Run run, Request request) {
        List<GoNoGo.Line> blocking = GoNoGo.of(run, request.at()).blocking();
        List<String> lines = blocking.stream()
                .map(line -> line.criterion().text() + " (" + line.value() + ")")
                .toList();
        return "Not started: " + lines.size() + " of " + run.plan().criteria().size()
                + " criteria keep it from starting: " + String.join("; ", lines)
                + ". Start again when they are green, or override with two people.";
    }

    private Answer prepared(Request request, Optional<Mode> mode, RosterSource.Staff staff, String key) {
        Cutover.Submitted submitted = cutover.prepare(request.by(), mode.orElse(Mode.PLANNED), staff.holders(), key);
        Run run = submitted.run();
        String saying = submitted.decision() instanceof Decision.Accepted
                ? "Run " + run.id() + " is prepared (" + word(run.mode())
                        + "). Its criteria are being read; start it when they are green."
                : "Run " + run.id() + " was prepared by somebody else at the same moment.";
        return new Answer.Show(
                new View.GoNoGoList(run), staff.warning().isEmpty() ? saying : saying + " " + staff.warning());
    }

    private static Optional<Answer.Refused> otherMode(Run run, Optional<Mode> mode) {
        return mode.filter(wanted -> wanted != run.mode())
                .map(wanted -> new Answer.Refused(
                        "Run " + run.id() + " is " + word(run.mode()) + ", not " + word(wanted) + ".",
                        "Go on with it, or end it with /cutover abort REASON and prepare another."));
    }

    private static String word(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    /** While no group can be read nobody would hold a role; then whoever prepares puts people in theirs. */
    private static boolean mayPrepare(Person by, Map<String, List<Person>> holders) {
        boolean unknown = holders.values().stream().allMatch(List::isEmpty);
        return unknown || !new Roster(holders).rolesOf(by).isEmpty();
    }

    private boolean commands(Person by, Map<String, List<Person>> holders) {
        Roster roster = new Roster(holders);
        Plan plan = cutover.plan();
        return roster.holds(by, Permissions.COMMANDER)
                || plan.roles().stream()
                        .filter(role -> role.deputyOf()
                                .filter(Permissions.COMMANDER::equals)
                                .isPresent())
                        .anyMatch(role -> roster.holds(by, role.id()));
    }
}
