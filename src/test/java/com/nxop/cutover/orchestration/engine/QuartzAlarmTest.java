package com.nxop.cutover.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.Store;
import java.time.Clock;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quartz.Job;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

class QuartzAlarmTest {

    private static final String SETTINGS = "spring.quartz.properties.";

    private final Semaphore rings = new Semaphore(0);
    private final Clock wall = Clock.systemUTC();

    @ParameterizedTest
    @EnumSource(Store.class)
    void theAlarmRingsEachTimeItIsSet(Store store) throws Exception {
        with(store.open(), alarm -> {
            rings(alarm);
            alarm.at(wall.instant().plusSeconds(3_600));
            rings(alarm);
        });
    }

    /** As a program of before this was one transaction left it when it was killed. */
    @ParameterizedTest
    @EnumSource(Store.class)
    void aTornAlarmIsSetAnew(Store store) throws Exception {
        Database database = store.open();
        with(database, alarm -> {
            alarm.at(wall.instant().plusSeconds(3_600));
            await().until(() ->
                    database.sql().sql("DELETE FROM qrtz_simple_triggers").update() == 1);
            rings(alarm);
        });
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void anAlarmThatIsNotSetWholeLeavesTheOneBefore(Store store) throws Exception {
        Database database = store.open();
        Semaphore died = new Semaphore(0);
        TransactionTemplate whole = database.transactions();
        AtomicBoolean dies = new AtomicBoolean();
        TransactionOperations transaction = new TransactionOperations() {
            @Override
            public <T> @Nullable T execute(TransactionCallback<T> action) {
                try {
                    return whole.execute(status -> {
                        T done = action.doInTransaction(status);
                        if (dies.get()) {
                            throw new IllegalStateException("it ended before the commit");
                        }
                        return done;
                    });
                } finally {
                    died.release();
                }
            }
        };
        with(database, transaction, alarm -> {
            alarm.at(wall.instant().plusSeconds(3_600));
            assertThat(died.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
            long before = next(database);
            dies.set(true);
            alarm.at(wall.instant().plusSeconds(7_200));
            assertThat(died.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
            assertThat(next(database)).isEqualTo(before);
            assertThat(count(database, "qrtz_simple_triggers")).isEqualTo(1);
        });
    }

    private static long next(Database database) {
        return database.sql()
                .sql("SELECT next_fire_time FROM qrtz_triggers")
                .query(Long.class)
                .single();
    }

    private static int count(Database database, String table) {
        return database.sql()
                .sql("SELECT COUNT(*) FROM " + table)
                .query(Integer.class)
                .single();
    }

    private void rings(QuartzAlarm alarm) throws InterruptedException {
        alarm.at(wall.instant().plusMillis(50));
        assertThat(rings.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    private void with(Database database, Use use) throws Exception {
        with(database, database.transactions(), use);
    }

    private void with(Database database, TransactionOperations transaction, Use use) throws Exception {
        SchedulerFactoryBean factory = new SchedulerFactoryBean();
        factory.setDataSource(database.source());
        factory.setQuartzProperties(shipped());
        factory.setJobFactory((bundle, scheduler) -> (Job) context -> rings.release());
        factory.afterPropertiesSet();
        factory.start();
        try (QuartzAlarm alarm = new QuartzAlarm(factory.getObject(), transaction, wall, wall, span -> span)) {
            use.of(alarm);
        } finally {
            factory.destroy();
        }
    }

    /** What is done with an alarm. */
    private interface Use {
        void of(QuartzAlarm alarm) throws Exception;
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
