/** The engines ours is measured beside; only the bench profile compiles them. */
@NullMarked
package com.nxop.cutover.bench.peers;

import org.jspecify.annotations.NullMarked;
