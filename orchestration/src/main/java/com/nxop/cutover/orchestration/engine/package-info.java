/** The small shell that does what the agenda says is due and writes down what was seen. */
@NullMarked
package com.nxop.cutover.orchestration.engine;

import org.jspecify.annotations.NullMarked;
