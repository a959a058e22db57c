package com.nxop.cutover.architecture;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The classes as they were built; read once, for all rules. */
final class Built {

    static final String BASE = "com.nxop.cutover";
    static final JavaClasses EVERYTHING = read();
    static final JavaClasses PRODUCT = EVERYTHING.that(DescribedPredicate.describe("are the product", Built::product));

    private Built() {}

    /** The package pattern of a room and all below it. */
    static String room(String name) {
        return BASE + "." + name + "..";
    }

    private static JavaClasses read() {
        // The rules ask for names only; reading the vendors' classes too would take a minute.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter().importPackages(BASE);
    }

    private static boolean product(JavaClass one) {
        return one.getSource()
                .filter(source -> source.getUri().toString().contains("/test-classes/"))
                .isEmpty();
    }
}
