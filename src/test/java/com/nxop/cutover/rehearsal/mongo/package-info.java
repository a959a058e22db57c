/** The two database clusters, spoken to with the real driver. */
@NullMarked
package com.nxop.cutover.rehearsal.mongo;

import org.jspecify.annotations.NullMarked;
