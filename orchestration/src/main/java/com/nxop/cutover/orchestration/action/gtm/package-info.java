/** The Akamai GTM property that decides which region takes API traffic. */
@NullMarked
package com.nxop.cutover.orchestration.action.gtm;

import org.jspecify.annotations.NullMarked;
