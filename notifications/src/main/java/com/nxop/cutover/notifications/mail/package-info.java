/** Mail: addresses, messages, calendar entries, and the outbox they leave from. */
@NullMarked
package com.nxop.cutover.notifications.mail;

import org.jspecify.annotations.NullMarked;
