package com.nxop.cutover.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Every package of one room, for itself. */
record Packages(String room) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass one) {
        String name = one.getPackageName();
        String mine = Built.BASE + "." + room;
        boolean inside = name.equals(mine) || name.startsWith(mine + ".");
        return inside ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "the packages of " + room;
    }
}
