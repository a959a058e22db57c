package com.nxop.cutover.bot.settings;

import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.file.PlanFile;
import com.nxop.cutover.orchestration.plan.file.PlanReading;
import com.nxop.cutover.orchestration.plan.file.PlanSource;
import com.nxop.cutover.orchestration.plan.file.Problem;
import com.nxop.cutover.orchestration.run.Reach;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings, and what follows from them alone: the plan and how far a run may reach. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    SlackSettings.class,
    CutoverSettings.class,
    JournalSettings.class,
    AkamaiSettings.class,
    PagerDutySettings.class
})
public class SettingsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsConfiguration.class);

    /** The configured plan, or no start at all: half a plan is worse than none. */
    @Bean
    @ConditionalOnMissingBean
    Plan plan(CutoverSettings settings) {
        PlanReading reading = read(settings);
        reading.warnings().forEach(problem -> LOG.warn("{}", problem.say()));
        return reading.plan()
                .orElseThrow(() -> new StartRefused(
                        "The plan cannot be used: " + said(reading.errors()),
                        "Correct it; check with: java -jar cutover-bot.jar lint " + settings.plan()));
    }

    @Bean
    @ConditionalOnMissingBean
    Reach reach(CutoverSettings settings) {
        return settings.world() == CutoverSettings.World.LIVE ? Reach.LIVE : Reach.DRY_RUN;
    }

    /** Reads the plan file afresh, with the overrides laid over it. */
    public static PlanReading read(CutoverSettings settings) {
        try {
            PlanSource source = PlanSource.open(settings.plan());
            return PlanFile.read(source.text(), source.name(), settings.settings());
        } catch (IOException unreadable) {
            throw new StartRefused(
                    "The plan cannot be read: " + unreadable.getMessage() + ".",
                    "Set CUTOVER_PLAN to a plan file.",
                    unreadable);
        }
    }

    private static String said(List<Problem> problems) {
        return problems.stream().map(Problem::say).collect(Collectors.joining("\n", "\n", ""));
    }
}
