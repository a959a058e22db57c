/** Claims about mails and calendar entries. */
@NullMarked
package com.nxop.cutover.notifications.mail;

import org.jspecify.annotations.NullMarked;
