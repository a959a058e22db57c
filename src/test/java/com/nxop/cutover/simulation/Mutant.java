package com.nxop.cutover.simulation;

import java.util.function.Supplier;

/** A planted bug: a name that says it, and a wiring with the bug in it, made anew for each run. */
record Mutant(String name, Supplier<Wiring> wiring) {}
