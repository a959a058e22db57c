package com.nxop.cutover.process;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Plays one cutover whose bot is killed right after each commit that says something new: the first time that a step is
 * begun, intended, answered, seen or settled, that a gate is asked or answered, that a phase begins or ends, and so on.
 * The database itself tells of each commit, so no boundary is missed.
 */
final class Boundaries {

    private static final Duration LONGEST = Duration.ofMinutes(25);
    private static final int WAIT_MILLIS = 200;
    private static final String TELL = """
            CREATE FUNCTION tell_entry() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              PERFORM pg_notify('entry', NEW.kind || ' ' || COALESCE(NEW.body::json ->> 'step',
                NEW.body::json ->> 'gate', NEW.body::json ->> 'phase', ''));
              RETURN NEW;
            END $$;
            CREATE TRIGGER tell_entry AFTER INSERT ON journal FOR EACH ROW EXECUTE FUNCTION tell_entry()""";

    private final Theatre theatre;
    private final String url;
    private final Set<String> killedAfter = new TreeSet<>();
    private final AtomicReference<@Nullable Program> target = new AtomicReference<>();
    private int kills;
    private volatile boolean over;

    Boundaries(Theatre theatre, String url) {
        this.theatre = theatre;
        this.url = url;
    }

    /**
     * What came of it.
     *
     * @param boundaries kinds of entries, each with its step, gate or phase, after whose commit the bot was killed
     * @param outcome how the run ended
     * @param wrong what must not have happened
     */
    record Count(int kills, List<String> boundaries, String outcome, List<String> wrong) {}

    Count play() throws IOException, SQLException, InterruptedException {
        theatre.bot().ready();
        theatre.begin();
        theatre.programs().forEach(Program::kill);
        try (Connection listening = DriverManager.getConnection(url)) {
            listening.createStatement().execute(TELL);
            listening.createStatement().execute("LISTEN entry");
            Thread reaper = new Thread(() -> reap(listening), "reaper");
            reaper.start();
            List<String> wrong = untilTheEnd();
            over = true;
            reaper.join();
            wrong.addAll(Judgement.of(theatre));
            return new Count(
                    kills, List.copyOf(killedAfter), theatre.run().state().label(), wrong);
        }
    }

    private List<String> untilTheEnd() {
        List<String> wrong = new ArrayList<>();
        long start = System.nanoTime();
        while (theatre.look()) {
            Program bot = target.get();
            if (bot == null || !bot.alive()) {
                target.set(theatre.bot());
            }
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                wrong.add("the run did not end: " + theatre.run().state() + " "
                        + theatre.run().runningSteps());
                return wrong;
            }
        }
        return wrong;
    }

    private void reap(Connection listening) {
        try {
            PGConnection told = listening.unwrap(PGConnection.class);
            while (!over) {
                PGNotification[] entries = told.getNotifications(WAIT_MILLIS);
                boolean news = false;
                for (PGNotification entry : entries) {
                    news |= killedAfter.add(entry.getParameter());
                }
                Program bot = target.get();
                if (news && bot != null && bot.alive()) {
                    bot.kill();
                    kills++;
                }
            }
        } catch (SQLException gone) {
            throw new IllegalStateException("the database does not tell of entries", gone);
        }
    }
}
