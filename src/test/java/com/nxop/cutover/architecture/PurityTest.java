package com.nxop.cutover.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/** The core is a function of what it is given: the JDK, its own words, and nothing that has a clock or a socket. */
class PurityTest {

    private static final String ROOM = Built.BASE + ".orchestration";
    private static final DescribedPredicate<JavaClass> JDK_AND_NULLNESS = resideInAnyPackage(
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "java.math..",
                    "java.security..",
                    "java.nio.charset..",
                    "org.jspecify..")
            .or(JavaClass.Predicates.belongToAnyOf(byte[].class));

    @Test
    void aPlanKnowsTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage(ROOM + ".plan")
                .should()
                .onlyDependOnClassesThat(JDK_AND_NULLNESS.or(resideInAPackage(ROOM + ".plan")))
                .check(Built.PRODUCT);
    }

    @Test
    void aRunKnowsThePlanTheWordsOfActionsAndTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage(ROOM + ".run..")
                .should()
                .onlyDependOnClassesThat(JDK_AND_NULLNESS
                        .or(resideInAPackage(ROOM + ".run.."))
                        .or(resideInAPackage(ROOM + ".plan"))
                        .or(resideInAPackage(ROOM + ".action")))
                .check(Built.PRODUCT);
    }

    @Test
    void theWordsOfActionsKnowNoOutsideSystem() {
        noClasses()
                .that()
                .resideInAPackage(ROOM + ".action")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..", "software.amazon..", "java.sql.."))
                .check(Built.PRODUCT);
    }
}
