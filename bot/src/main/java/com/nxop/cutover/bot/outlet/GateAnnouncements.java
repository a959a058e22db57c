package com.nxop.cutover.bot.outlet;

import com.nxop.cutover.bot.card.NewsCard;
import com.nxop.cutover.orchestration.run.GateEvent;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;

/** What events of gates mean for the channel. */
final class GateAnnouncements {

    private final Run run;
    private final Cards cards;
    private final Announcements out;

    GateAnnouncements(Run run, Cards cards, Announcements out) {
        this.run = run;
        this.cards = cards;
        this.out = out;
    }

    /** True when the event was one of these. */
    boolean tell(RunEvent event) {
        if (!(event instanceof GateEvent gate)) {
            return false;
        }
        if (gate instanceof GateEvent.GateAsked asked && asked.round() > 1) {
            out.add(cards.superseded(asked.gate(), asked.round() - 1));
        }
        Priority priority = gate instanceof GateEvent.EvidenceRefreshed ? Priority.BOARD : Priority.DECISION;
        run.progress().gate(gate.gate()).ifPresent(known -> out.add(cards.gate(known, priority)));
        if (gate instanceof GateEvent.GateReminded) {
            out.news(NewsCard.reminded(run, gate.gate(), out.now()), Priority.CHANGE);
        } else if (gate instanceof GateEvent.GateAnswered answered) {
            GateProgress.Answer answer = answered.answer();
            boolean yes = answer.choice() == GateProgress.Choice.APPROVE;
            String reason = answer.reason().isBlank() ? "" : ": " + answer.reason();
            out.line(
                    Announcements.mark(yes),
                    gate.gate() + (yes ? " approved by " : " rejected by ")
                            + answer.person().name() + " as " + answer.role() + reason);
        }
        return true;
    }
}
