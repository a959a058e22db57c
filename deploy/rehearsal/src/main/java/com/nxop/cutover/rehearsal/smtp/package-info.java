/** A mail server on loopback whose messages can be read. */
@NullMarked
package com.nxop.cutover.rehearsal.smtp;

import org.jspecify.annotations.NullMarked;
