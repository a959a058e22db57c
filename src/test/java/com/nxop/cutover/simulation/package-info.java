/**
 * The engine under a seed: one thread, a virtual clock, an outside and people that go wrong in every way listed, and
 * after every event the invariants. One number gives everything back.
 */
@NullMarked
package com.nxop.cutover.simulation;

import org.jspecify.annotations.NullMarked;
