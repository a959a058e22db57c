package com.nxop.cutover.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.Store;
import java.time.Clock;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quartz.Job;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

class QuartzAlarmTest {

    private static final String SETTINGS = "spring.quartz.properties.";

    @ParameterizedTest
    @EnumSource(Store.class)
    void theAlarmRingsEachTimeItIsSet(Store store) throws Exception {
        Semaphore rings = new Semaphore(0);
        SchedulerFactoryBean factory = new SchedulerFactoryBean();
        factory.setDataSource(store.open().source());
        factory.setQuartzProperties(shipped());
        factory.setJobFactory((bundle, scheduler) -> (Job) context -> rings.release());
        factory.afterPropertiesSet();
        factory.start();
        Clock wall = Clock.systemUTC();
        try (QuartzAlarm alarm = new QuartzAlarm(factory.getObject(), wall, wall, span -> span)) {
            alarm.at(wall.instant().plusMillis(50));
            assertThat(rings.tryAcquire(20, TimeUnit.SECONDS)).isTrue();

            alarm.at(wall.instant().plusSeconds(3_600));
            alarm.at(wall.instant().plusMillis(50));
            assertThat(rings.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            factory.destroy();
        }
    }

    /** The settings of Quartz that the program is shipped with. */
    private static Properties shipped() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Properties quartz = new Properties();
        yaml.getObject().forEach((key, value) -> {
            if (key.toString().startsWith(SETTINGS)) {
                quartz.put(key.toString().substring(SETTINGS.length()), value.toString());
            }
        });
        return quartz;
    }
}
