/** The append-only, hash-chained list of events that is the cutover, in SQL. */
@NullMarked
package com.nxop.cutover.orchestration.journal;

import org.jspecify.annotations.NullMarked;
