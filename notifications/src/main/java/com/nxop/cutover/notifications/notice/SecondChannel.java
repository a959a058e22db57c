package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.notifications.relay.Bulletin;
import com.nxop.cutover.notifications.relay.Relay;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.RunListener;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.Escalations;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a page was not acknowledged in time, the operations' topic is told as well: it reaches telephones and mailboxes
 * without the pager. Sent until somebody has acknowledged or the matter is settled.
 */
public final class SecondChannel implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger(SecondChannel.class);
    private static final Duration NEWS = Duration.ofMinutes(30);
    private static final String SUBJECT = "subject";

    private final Cutover cutover;
    private final CommsRules rules;
    private final Function<Run, String> topic;
    private final Optional<Relay> relay;

    /**
     * @param topic ARN that the run's plan names; empty: none
     * @param relay made for what says whether a bulletin still holds; empty where there is no AWS client
     */
    public SecondChannel(
            Cutover cutover,
            CommsRules rules,
            Function<Run, String> topic,
            Optional<Function<Predicate<Bulletin>, Relay>> relay) {
        this.cutover = cutover;
        this.rules = rules;
        this.topic = topic;
        this.relay = relay.map(one -> one.apply(this::current));
    }

    @Override
    public String name() {
        return "second-channel";
    }

    @Override
    public void hear(Recorded entry, Run after) {
        if (entry.event() instanceof RunEvent.Escalated escalated && Escalations.repeated(after, escalated)) {
            String to = rules.topic(rules.of(after), () -> topic.apply(after));
            if (to.isBlank() || relay.isEmpty()) {
                LOG.warn("{} was not acknowledged and there is no second channel to tell", escalated.subject());
                return;
            }
            relay.get().send(bulletin(entry, after, escalated, to));
        }
    }

    /** Called again and again by one thread. */
    public void drain() {
        relay.ifPresent(Relay::drain);
    }

    private Bulletin bulletin(Recorded entry, Run run, RunEvent.Escalated escalated, String to) {
        return new Bulletin(
                run.id(),
                "page/" + entry.number(),
                "page",
                to,
                rules.marks(run) + "NXOP cutover: nobody has acknowledged " + escalated.subject(),
                rules.marks(run) + "NXOP cutover " + run.id() + ": " + escalated.text(),
                entry.at().plus(NEWS),
                Map.of(SUBJECT, escalated.subject()));
    }

    private boolean current(Bulletin bulletin) {
        String subject = bulletin.facts().getOrDefault(SUBJECT, "");
        return cutover.find(bulletin.run())
                .filter(run -> run.asOf().isBefore(bulletin.until()))
                .filter(run -> Escalations.open(run).contains(subject))
                .filter(run -> Escalations.acknowledged(run, subject).isEmpty())
                .isPresent();
    }
}
