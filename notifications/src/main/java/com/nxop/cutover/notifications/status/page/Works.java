package com.nxop.cutover.notifications.status.page;

import com.nxop.cutover.notifications.status.page.PublicStatus.Update;
import com.nxop.cutover.notifications.status.page.PublicStatus.Work;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The latest runs as the public sees them. Each journal is read once, then only what is new in it. */
final class Works {

    private static final int MOST_RUNS = 10;
    private static final int PAGE = 500;

    private final Cutover cutover;
    private final PublicWords words;
    private final Map<String, Reading> known = new HashMap<>();

    Works(Cutover cutover, PublicWords words) {
        this.cutover = cutover;
        this.words = words;
    }

    /** The newest first. Preparations and dry runs are left out. */
    List<Work> read() {
        List<String> ids = new ArrayList<>(cutover.runs());
        Collections.reverse(ids);
        List<String> latest = ids.stream().limit(MOST_RUNS).toList();
        known.keySet().retainAll(latest);
        return latest.stream()
                .map(this::reading)
                .flatMap(Optional::stream)
                .filter(reading -> reading.chronicle.begun())
                .map(this::work)
                .toList();
    }

    private Optional<Reading> reading(String id) {
        Reading reading = known.get(id);
        if (reading == null) {
            Optional<Run> run = cutover.find(id).filter(one -> one.head().reach() == Reach.LIVE);
            if (run.isEmpty()) {
                return Optional.empty();
            }
            reading = new Reading(id, new Chronicle(run.get().plan()));
            known.put(id, reading);
        }
        reading.readOn(cutover);
        return Optional.of(reading);
    }

    private Work work(Reading reading) {
        List<Moment> moments = reading.chronicle.moments();
        String id = publicId(reading.run);
        List<Update> updates = new ArrayList<>();
        for (int n = 0; n < moments.size(); n++) {
            updates.add(0, update(id + "-" + (n + 1), moments.get(n)));
        }
        Moment latest = moments.get(moments.size() - 1);
        Optional<Instant> turned = moments.stream()
                .filter(one -> one.level().number() > Level.MAINTENANCE.number())
                .findFirst()
                .map(Moment::at);
        return new Work(
                id,
                words.say(turned.isPresent() ? "work.extended" : "work.planned"),
                moments.get(0).at(),
                latest.kind().last() ? Optional.of(latest.at()) : Optional.empty(),
                turned,
                latest.level(),
                updates);
    }

    private Update update(String id, Moment moment) {
        String text = words.say("update." + moment.kind().key() + ".text")
                .replace("{stage}", Integer.toString(moment.stage()))
                .replace("{stages}", Integer.toString(moment.stages()));
        return new Update(
                id,
                moment.at(),
                moment.level(),
                words.say("update." + moment.kind().key() + ".title"),
                text);
    }

    /** Says nothing about the run but is the same every time. */
    private static String publicId(String run) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(run.getBytes(StandardCharsets.UTF_8));
            return "m" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** How far a journal has been read. */
    private static final class Reading {
        private final String run;
        private final Chronicle chronicle;
        private long number;

        Reading(String run, Chronicle chronicle) {
            this.run = run;
            this.chronicle = chronicle;
        }

        void readOn(Cutover cutover) {
            List<Recorded> page = cutover.journal(run, number, PAGE);
            while (!page.isEmpty()) {
                for (Recorded entry : page) {
                    chronicle.tell(entry);
                    number = entry.number();
                }
                page = cutover.journal(run, number, PAGE);
            }
        }
    }
}
