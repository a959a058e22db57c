package com.nxop.cutover.rehearsal.stage;

import com.nxop.cutover.bot.CutoverBot;
import com.nxop.cutover.bot.outlet.Flow;
import com.nxop.cutover.orchestration.engine.Pace;
import com.nxop.cutover.rehearsal.world.WorldClock;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The bot as it is in production; it is told where the world is, and takes its time from it. */
final class BotProgram {

    /** The SDK reads these from system properties, as it reads its environment in production. */
    private static final String AWS = "aws.";

    private BotProgram() {}

    static ConfigurableApplicationContext start(Map<String, Object> properties, WorldClock clock, Flow flow) {
        properties.forEach((key, value) -> {
            if (key.startsWith(AWS)) {
                System.setProperty(key, value.toString());
            }
        });
        return new SpringApplicationBuilder(CutoverBot.class)
                .web(WebApplicationType.SERVLET)
                .initializers(context -> {
                    // First of all sources: what the bot ships as its defaults must not win over where the world is.
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("rehearsal", properties));
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean("runClock", Clock.class, () -> clock);
                    beans.registerBean("pace", Pace.class, () -> clock::real);
                    beans.registerBean("slackFlow", Flow.class, () -> flow);
                })
                .run();
    }

    /** Where the parties are, and how a rehearsed bot is set up. */
    static Map<String, Object> properties(Parties parties) {
        Map<String, Object> all = new HashMap<>();
        parties.settings().forEach((key, value) -> all.put("cutover.settings." + key, value));
        all.put("aws.endpointUrl", parties.aws().url());
        all.put("aws.accessKeyId", "AKIAREHEARSAL0000000");
        all.put("aws.secretAccessKey", "rehearsal-only");
        all.put("aws.region", "us-west-2");
        all.put("server.address", "127.0.0.1");
        all.put("cutover.world", "live");
        all.put("cutover.label", "rehearsal");
        all.put("cutover.comms", "test");
        all.put("cutover.test-list", "rehearsal@nxop.example");
        all.putAll(parties.gtm().spring());
        all.putAll(parties.pager().spring());
        all.putAll(parties.hook().spring());
        all.put("cutover.test-topic", parties.settings().get("sns.topic"));
        all.putAll(parties.data().spring());
        return all;
    }
}
