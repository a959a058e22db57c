/** Akamai GTM, spoken to with signed requests. */
@NullMarked
package com.nxop.cutover.rehearsal.gtm;

import org.jspecify.annotations.NullMarked;
