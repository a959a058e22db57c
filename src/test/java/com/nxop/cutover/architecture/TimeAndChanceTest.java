package com.nxop.cutover.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Time and chance come in by the constructor; only the rehearsal's world, which makes time, is free. */
class TimeAndChanceTest {

    static Stream<Arguments> calls() {
        return Stream.of(
                call(Thread.class, "sleep", long.class),
                call(Instant.class, "now"),
                call(LocalDate.class, "now"),
                call(LocalDateTime.class, "now"),
                call(ZonedDateTime.class, "now"),
                call(System.class, "currentTimeMillis"),
                call(UUID.class, "randomUUID"),
                call(Math.class, "random"));
    }

    private static Arguments call(Class<?> owner, String method, Class<?>... parameters) {
        return Arguments.of(owner.getSimpleName() + "." + method, owner, method, parameters);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void nobodyAsksTheMachineForTimeOrChance(String name, Class<?> owner, String method, Class<?>... parameters) {
        noClasses()
                .that()
                .resideOutsideOfPackage(Built.room("rehearsal"))
                .should()
                .callMethod(owner, method, parameters)
                .because(name + " cannot be set by a test or by a world that runs faster; take a Clock or a source")
                .check(Built.EVERYTHING);
    }

    @Test
    void nobodyPrintsAStackTrace() {
        noClasses()
                .should()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("printStackTrace")))
                .check(Built.EVERYTHING);
    }

    @Test
    void nobodyInterruptsWhoMayBeUsingTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage(Built.room("rehearsal"))
                .should()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("shutdownNow")))
                .because("an interrupt closes the file of an embedded database; QuietEnd ends threads without one")
                .check(Built.PRODUCT);
    }

    @Test
    void noRoomAsksWhetherItIsARehearsal() {
        noClasses()
                .that()
                .resideOutsideOfPackage(Built.room("rehearsal"))
                .should()
                .haveSimpleNameContaining("Rehearsal")
                .check(Built.PRODUCT);
    }
}
