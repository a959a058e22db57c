/** The mailbox, reached by SMTP. */
@NullMarked
package com.nxop.cutover.rehearsal.smtp;

import org.jspecify.annotations.NullMarked;
