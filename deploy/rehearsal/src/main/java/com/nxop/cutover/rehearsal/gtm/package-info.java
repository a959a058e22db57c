/** Akamai Global Traffic Management: signed requests, whole-property writes, slow propagation. */
@NullMarked
package com.nxop.cutover.rehearsal.gtm;

import org.jspecify.annotations.NullMarked;
