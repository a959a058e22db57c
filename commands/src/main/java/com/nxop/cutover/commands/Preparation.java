package com.nxop.cutover.commands;

import com.nxop.cutover.commands.may.Permissions;
import com.nxop.cutover.commands.words.Order;
import com.nxop.cutover.commands.words.Terms;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.GoNoGo;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.PreparationIntent;
import com.nxop.cutover.orchestration.run.Reach;
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
    private final Records records;

    Preparation(Cutover cutover, RosterSource people, Records records) {
        this.cutover = cutover;
        this.people = people;
        this.records = records;
    }

    Answer goNoGo(Request request, Terms terms) {
        Optional<Run> open = cutover.open();
        Optional<Answer.Refused> objection = objection(open, terms);
        if (objection.isPresent()) {
            return objection.get();
        }
        if (open.isPresent()) {
            return Answer.show(new View.GoNoGoList(open.get()));
        }
        RosterSource.Staff staff = people.staff(cutover.plan());
        if (!mayPrepare(request.by(), staff.holders())) {
            return new Answer.Refused(
                    "Only somebody with a role in the plan prepares a run; you hold none.",
                    "Ask one of them (/cutover who).");
        }
        return prepared(request, terms, staff, request.key());
    }

    Answer start(Request request, Terms terms) {
        Optional<Run> open = cutover.open();
        Optional<Answer.Refused> objection = objection(open, terms);
        if (objection.isPresent()) {
            return objection.get();
        }
        if (open.isPresent()) {
            return start(request, open.get());
        }
        RosterSource.Staff staff = people.staff(cutover.plan());
        if (!commands(request.by(), staff.holders())) {
            return new Answer.Refused(
                    "Starting is for the Incident Commander or the deputy; you hold neither role.",
                    "Ask them (/cutover who). /cutover go-no-go prepares a run for them.");
        }
        return prepared(request, terms, staff, request.key() + "/prepare");
    }

    /** Sends a notice of the latest run by hand. */
    Answer tell(Request request, String notice) {
        Optional<Run> run = cutover.latest();
        if (run.isEmpty()) {
            return new Answer.Refused("There has been no run yet.", "Prepare one with /cutover go-no-go.");
        }
        if (!run.get().mayActAs(request.by(), Permissions.COMMANDER)) {
            return new Answer.Refused(
                    "Telling people by hand is for the Incident Commander or the deputy; you hold neither role.",
                    "Ask them (/cutover who).");
        }
        return new Answer.Told(records.tell(run.get(), notice, request.key()));
    }

    /** Plans the window of the open run, or of one prepared now. */
    Answer schedule(Request request, Order.Schedule wanted) {
        Optional<Run> open = cutover.open();
        Optional<Answer.Refused> objection = objection(open, wanted.terms());
        if (objection.isPresent()) {
            return objection.get();
        }
        if (open.isPresent()) {
            return schedule(request, open.get(), wanted);
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
        Cutover.Submitted prepared =
                cutover.prepare(request.by(), full(wanted.terms()), staff.holders(), request.key() + "/prepare");
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

    private Answer prepared(Request request, Terms terms, RosterSource.Staff staff, String key) {
        Cutover.Submitted submitted = cutover.prepare(request.by(), full(terms), staff.holders(), key);
        Run run = submitted.run();
        String saying = submitted.decision() instanceof Decision.Accepted
                ? "Run " + run.id() + " is prepared (" + word(run.mode())
                        + (run.head().reach() == Reach.DRY_RUN ? ", dry run: nothing outside is changed" : "")
                        + "). Its criteria are being read; start it when they are green."
                : "Run " + run.id() + " was prepared by somebody else at the same moment.";
        return new Answer.Show(
                new View.GoNoGoList(run), staff.warning().isEmpty() ? saying : saying + " " + staff.warning());
    }

    private Cutover.Terms full(Terms wanted) {
        return new Cutover.Terms(
                wanted.mode().orElse(Mode.PLANNED), wanted.reach().orElse(cutover.reach()));
    }

    /** A run is what it was prepared as; another kind takes another run. */
    private Optional<Answer.Refused> objection(Optional<Run> open, Terms wanted) {
        if (open.isEmpty()) {
            return wanted.reach()
                    .filter(reach -> reach == Reach.LIVE && cutover.reach() == Reach.DRY_RUN)
                    .map(live -> new Answer.Refused(
                            "This program may only look: it was not started for the live world.",
                            "Leave out --world for a dry run, or have it started with CUTOVER_WORLD=live."));
        }
        Run run = open.get();
        if (wanted.mode().filter(mode -> mode != run.mode()).isPresent()) {
            return Optional.of(another(run, word(run.mode()), word(wanted.mode().get())));
        }
        return wanted.reach()
                .filter(reach -> reach != run.head().reach())
                .map(reach -> another(run, word(run.head().reach()), word(reach)));
    }

    private static Answer.Refused another(Run run, String is, String wanted) {
        return new Answer.Refused(
                "Run " + run.id() + " is " + is + ", not " + wanted + ".",
                "Go on with it, or end it with /cutover abort REASON and prepare another.");
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
