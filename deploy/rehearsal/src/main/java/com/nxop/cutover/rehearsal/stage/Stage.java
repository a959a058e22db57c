package com.nxop.cutover.rehearsal.stage;

import com.nxop.cutover.notifications.notice.NoticeBook;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.rehearsal.world.WorldClock;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** World and bot, running against each other. */
public final class Stage implements AutoCloseable {

    private final Parties parties;
    private ConfigurableApplicationContext bot;
    private final Props props;

    private Stage(Parties parties, Props props) {
        this.parties = parties;
        this.props = props;
        this.bot = run(parties, props);
        deliver();
    }

    /**
     * How the bot is set up.
     *
     * @param port of the bot's HTTP surface
     * @param database JDBC address
     * @param workspace where people talk to it
     */
    public record Props(int port, String database, Map<String, String> more, Workspace workspace) {

        public Props(int port, String database, Map<String, String> more) {
            this(port, database, more, Workspace.rehearsed());
        }
    }

    public static Stage set(World world, int roomPort, Props props) {
        Parties parties = Parties.start(world, roomPort);
        try {
            Stage stage = new Stage(parties, props);
            world.clock().start();
            return stage;
        } catch (RuntimeException refused) {
            parties.close();
            throw refused;
        }
    }

    public Parties parties() {
        return parties;
    }

    public Cutover cutover() {
        return bot.getBean(Cutover.class);
    }

    /** What was told and what waits, as people may ask for it. */
    public NoticeBook notices() {
        return bot.getBean(NoticeBook.class);
    }

    public Journal journal() {
        return bot.getBean(Journal.class);
    }

    /** The bot's base address. */
    public String botUrl() {
        return "http://127.0.0.1:" + bot.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Stops the bot and starts a new one over the same database; the world goes on. */
    public void restartBot() {
        bot.close();
        bot = run(parties, props);
        deliver();
    }

    private void deliver() {
        parties.slack().deliverTo(URI.create(botUrl() + "/slack/events"));
    }

    private static ConfigurableApplicationContext run(Parties parties, Props props) {
        Map<String, Object> all = new HashMap<>(BotProgram.properties(parties));
        all.put("server.port", props.port());
        all.put("cutover.public-url", props.port() == 0 ? "" : "http://127.0.0.1:" + props.port());
        all.put("spring.datasource.url", props.database());
        // What is rehearsed in memory is meant to be forgotten.
        all.put("cutover.embedded-journal", "allow");
        all.put("cutover.anchor", "");
        all.putAll(props.workspace().properties(parties.slack()));
        all.putAll(props.more());
        WorldClock clock = parties.world().clock();
        return BotProgram.start(all, clock, props.workspace().flow(clock));
    }

    @Override
    public void close() {
        Curtain.falls(bot, parties);
    }
}
