package com.nxop.cutover.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a vendor ships stays behind the port that stands for it. */
class VendorsTest {

    private static final String ACTION = "orchestration.action.";

    static Stream<Arguments> whereAVendorMayAppear() {
        return Stream.of(
                vendor(
                        "software.amazon..",
                        ACTION + "aws",
                        ACTION + "arc",
                        ACTION + "backup",
                        ACTION + "cloudwatch",
                        ACTION + "cordon",
                        ACTION + "data",
                        ACTION + "docdb",
                        ACTION + "sns",
                        ACTION + "wiring"),
                vendor("org.apache.kafka..", ACTION + "kafka", ACTION + "data", ACTION + "wiring"),
                vendor("com.mongodb..", ACTION + "mongo", ACTION + "data", ACTION + "wiring"),
                vendor("org.bson..", ACTION + "mongo", ACTION + "data"),
                vendor("com.rabbitmq..", ACTION + "amqp", ACTION + "wiring"),
                vendor("org.xbill..", ACTION + "dns"),
                vendor("com.akamai..", ACTION + "gtm"),
                vendor("org.quartz..", "orchestration.engine"),
                vendor("org.snakeyaml..", "orchestration.plan.file", "notifications"),
                vendor("com.github.jknack..", "notifications"),
                vendor("com.slack..", "bot.card", "bot.outlet", "bot.slack"),
                vendor("org.springframework.jdbc..", "orchestration.journal", "notifications", "bot"));
    }

    /** The wiring of a room takes what the framework made and hands it on. */
    private static boolean wires(JavaClass one) {
        return one.getSimpleName().endsWith("Configuration");
    }

    private static Arguments vendor(String packages, String... rooms) {
        return Arguments.of(packages, rooms);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whereAVendorMayAppear")
    void aVendorsLibraryStaysBehindItsPort(String packages, String... rooms) {
        String[] allowed = Stream.concat(
                        Stream.of(Built.room("rehearsal")), Arrays.stream(rooms).map(Built::room))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .and(DescribedPredicate.describe("are not a room's wiring", one -> !wires(one)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packages)
                .check(Built.PRODUCT);
    }
}
