/** Benchmarks to start by hand or by the bench profile; never timed tests. */
@NullMarked
package com.nxop.cutover.bench;

import org.jspecify.annotations.NullMarked;
