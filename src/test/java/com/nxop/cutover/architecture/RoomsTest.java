package com.nxop.cutover.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom. */
class RoomsTest {

    @ParameterizedTest
    @CsvSource({
        "orchestration, commands",
        "orchestration, notifications",
        "orchestration, bot",
        "orchestration, rehearsal",
        "commands, notifications",
        "commands, bot",
        "commands, rehearsal",
        "notifications, commands",
        "notifications, bot",
        "notifications, rehearsal",
        "bot, rehearsal"
    })
    void aRoomNeverLooksAgainstItsDirection(String room, String forbidden) {
        noClasses()
                .that()
                .resideInAPackage(Built.room(room))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Built.room(forbidden))
                .allowEmptyShould(true)
                .check(Built.PRODUCT);
    }

    @Test
    void everyClassOfTheProductLivesInARoom() {
        noClasses()
                .should()
                .resideOutsideOfPackages(
                        Built.room("orchestration"),
                        Built.room("commands"),
                        Built.room("notifications"),
                        Built.room("bot"),
                        Built.room("rehearsal"))
                .check(Built.PRODUCT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orchestration", "commands", "notifications", "bot", "rehearsal"})
    void thePackagesOfARoomFormNoCycle(String room) {
        SlicesRuleDefinition.slices()
                .assignedFrom(new Packages(room))
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(Built.PRODUCT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orchestration", "notifications"})
    void aLowerRoomOwnsNoWebSurface(String room) {
        noClasses()
                .that()
                .resideInAPackage(Built.room(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "org.springframework.web.servlet..", "com.slack..")
                .allowEmptyShould(true)
                .check(Built.PRODUCT);
    }

    @Test
    void theDeskKnowsNoSlackType() {
        noClasses()
                .that()
                .resideInAPackage(Built.room("commands"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.slack..", "jakarta.servlet..", "software.amazon..", "org.springframework.jdbc..")
                .allowEmptyShould(true)
                .check(Built.PRODUCT);
    }
}
