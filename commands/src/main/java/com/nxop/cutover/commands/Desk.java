package com.nxop.cutover.commands;

import com.nxop.cutover.commands.may.Permissions;
import com.nxop.cutover.commands.words.CommandWords;
import com.nxop.cutover.commands.words.Order;
import com.nxop.cutover.commands.words.Parser;
import com.nxop.cutover.commands.words.Terms;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.plan.Role;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.LevelIntent;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.PreparationIntent;
import com.nxop.cutover.orchestration.run.Run;
import java.util.List;
import java.util.Optional;

/**
 * The door of the commands room: words and clicks in, one answer out. Whether somebody may is decided on the run as it
 * is when the request is handled, never on what a card showed.
 */
public final class Desk {

    private static final Answer.Refused NO_RUN =
            new Answer.Refused("No run is open.", "Prepare one with /cutover go-no-go.");

    private static final Answer.Refused NO_LEVEL = new Answer.Refused(
            "No run is open, and a level set by hand belongs to a run.",
            "The status page shows what the last run left; /cutover go-no-go prepares another.");

    private final Cutover cutover;
    private final RosterSource people;
    private final Records records;
    private final Sights sights;
    private final Preparation preparation;

    public Desk(Cutover cutover, RosterSource people, Records records) {
        this.cutover = cutover;
        this.people = people;
        this.records = records;
        this.sights = new Sights(cutover, people, records);
        this.preparation = new Preparation(cutover, people, records);
    }

    public Answer handle(Request request) {
        return answer(order(request), request);
    }

    private static Order order(Request request) {
        return request.said() instanceof Said.Words words
                ? Parser.parse(words.text(), request.by())
                : Clicks.order((Said.Click) request.said(), request.by());
    }

    private Answer answer(Order order, Request request) {
        if (order instanceof Order.Act act) {
            return act(act, request);
        }
        if (order instanceof Order.TurnBack back) {
            return turnBack(back, request);
        }
        if (order instanceof Order.Tell tell) {
            return preparation.tell(request, tell.notice());
        }
        if (order instanceof Order.Hear hear) {
            return new Answer.Told(records.hear(request.by(), hear.wanted()));
        }
        if (order instanceof Order.Assign assign) {
            return assign(assign, request);
        }
        if (order instanceof Order.Start start) {
            return preparation.start(request, start.terms());
        }
        if (order instanceof Order.Schedule schedule) {
            return preparation.schedule(request, schedule);
        }
        if (order instanceof Order.GoNoGo list) {
            return preparation.goNoGo(request, list.terms());
        }
        return look(order);
    }

    private Answer look(Order order) {
        if (order instanceof Order.Look look) {
            return sights.of(look.sight());
        }
        if (order instanceof Order.Runbook runbook) {
            return sights.runbook(runbook.step());
        }
        if (order instanceof Order.Help help) {
            return Answer.show(new View.Help(help.topic(), CommandWords.all()));
        }
        Order.Wrong wrong = (Order.Wrong) order;
        return new Answer.Refused(wrong.reason(), wrong.remedy());
    }

    private Answer act(Order.Act act, Request request) {
        if (act.intent() instanceof PreparationIntent.Start && act.run().isEmpty()) {
            return preparation.start(request, Terms.ANY);
        }
        return run(act.run(), act.intent())
                .map(run -> submit(run, act.intent(), request))
                .orElse(act.intent() instanceof LevelIntent ? NO_LEVEL : NO_RUN);
    }

    /** A card speaks of its own run; words speak of the open one. A note may still be added when it is over. */
    private Optional<Run> run(String named, Intent intent) {
        if (!named.isEmpty()) {
            return cutover.find(named);
        }
        return intent instanceof ControlIntent.Note ? cutover.latest() : cutover.open();
    }

    private Answer submit(Run run, Intent intent, Request request) {
        return Permissions.refusal(run, intent)
                .<Answer>map(no -> new Answer.Refused(no.reason(), no.remedy()))
                .orElseGet(() -> Answers.of(intent, cutover.submit(run.id(), intent, request.key())));
    }

    private Answer turnBack(Order.TurnBack back, Request request) {
        Optional<Run> run = back.run().isEmpty() ? cutover.open() : cutover.find(back.run());
        if (run.isEmpty()) {
            return NO_RUN;
        }
        Optional<String> way = Optional.of(back.way()).filter(word -> !word.isBlank());
        Optional<String> id =
                way.flatMap(word -> Names.wayBack(run.get().plan(), word).map(Procedure::id));
        if (way.isPresent() && id.isEmpty()) {
            return new Answer.Refused(
                    "The plan has no way back '" + way.get() + "'.",
                    "It has " + Names.waysBack(run.get().plan()) + ".");
        }
        return submit(run.get(), new ControlIntent.RollBack(request.by(), id, back.reason()), request);
    }

    private Answer assign(Order.Assign assign, Request request) {
        Optional<Run> run = cutover.open();
        if (run.isEmpty()) {
            return NO_RUN;
        }
        Optional<Role> role = Names.role(run.get().plan(), assign.role());
        if (role.isEmpty()) {
            return new Answer.Refused(
                    "The plan has no role '" + assign.role() + "'.",
                    "Its roles: " + Names.roles(run.get().plan()) + ".");
        }
        Optional<Person> person = people.person(assign.person());
        if (person.isEmpty()) {
            return new Answer.Refused(
                    "There is nobody called '" + assign.person() + "' in the directory.",
                    "Pick the person from the list that opens after the at sign.");
        }
        String id = role.get().id();
        List<Person> holders = assign.extent() == Order.Extent.ONLY
                ? List.of(person.get())
                : run.get().roster().plus(id, person.get());
        return submit(run.get(), new PreparationIntent.Staff(request.by(), id, holders), request);
    }
}
