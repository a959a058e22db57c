package com.nxop.cutover.rehearsal.stage;

import com.nxop.cutover.bot.CutoverBot;
import com.nxop.cutover.bot.outlet.Flow;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.engine.Pace;
import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.rehearsal.world.WorldClock;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

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
        // The SDK reads its endpoint and credentials from system properties, as it does from the environment in
        // production.
        System.setProperty("aws.endpointUrl", parties.aws().url());
        System.setProperty("aws.accessKeyId", "AKIAREHEARSAL0000000");
        System.setProperty("aws.secretAccessKey", "rehearsal-only");
        System.setProperty("aws.region", "us-west-2");
        WorldClock clock = parties.world().clock();
        return new SpringApplicationBuilder(CutoverBot.class)
                .web(WebApplicationType.SERVLET)
                .initializers(context -> {
                    // First of all sources: what the bot ships as its defaults must not win over where the world is.
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("rehearsal", properties(parties, props)));
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean("runClock", Clock.class, () -> clock);
                    beans.registerBean("pace", Pace.class, () -> clock::real);
                    beans.registerBean(
                            "slackFlow", Flow.class, () -> props.workspace().flow(clock));
                })
                .run();
    }

    private static Map<String, Object> properties(Parties parties, Props props) {
        Map<String, Object> all = new HashMap<>();
        parties.settings().forEach((key, value) -> all.put("cutover.settings." + key, value));
        all.put("server.port", props.port());
        all.put("cutover.public-url", props.port() == 0 ? "" : "http://127.0.0.1:" + props.port());
        all.put("server.address", "127.0.0.1");
        all.put("spring.datasource.url", props.database());
        all.putAll(props.workspace().properties(parties.slack()));
        all.put("cutover.world", "live");
        all.put("cutover.label", "rehearsal");
        all.put("cutover.comms", "test");
        all.put("cutover.test-list", "rehearsal@nxop.example");
        all.putAll(parties.gtm().spring());
        all.putAll(parties.pager().spring());
        all.putAll(parties.hook().spring());
        all.put("cutover.test-topic", parties.settings().get("sns.topic"));
        all.putAll(parties.data().spring());
        all.putAll(props.more());
        return all;
    }

    @Override
    public void close() {
        bot.close();
        parties.close();
    }
}
