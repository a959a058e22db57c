/** The AWS APIs of the world, spoken to with the real SDK. */
@NullMarked
package com.nxop.cutover.rehearsal.aws;

import org.jspecify.annotations.NullMarked;
