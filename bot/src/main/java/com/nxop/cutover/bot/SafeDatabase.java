package com.nxop.cutover.bot;

import com.nxop.cutover.bot.settings.StartRefused;
import com.nxop.cutover.orchestration.journal.EmbeddedFile;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Completes the address of an H2 database, so that it keeps what it acknowledges whoever wrote the address. */
public final class SafeDatabase implements EnvironmentPostProcessor {

    private static final String URL = "spring.datasource.url";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String url = environment.getProperty(URL, "");
        EmbeddedFile.holdsBack(url).ifPresent(delay -> {
            throw new StartRefused(
                    "SPRING_DATASOURCE_URL has WRITE_DELAY=" + delay + ": the database would hold back for so many"
                            + " milliseconds what was acknowledged, and lose it if the program is killed.",
                    "Leave WRITE_DELAY out; it is set to 0.");
        });
        String safe = EmbeddedFile.safe(url);
        if (!safe.equals(url)) {
            environment.getPropertySources().addFirst(new MapPropertySource("safe database", Map.of(URL, safe)));
        }
    }
}
