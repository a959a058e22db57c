/** Notices to machines and lists: the operations' topic and the web hook, each from an outbox of its own. */
@NullMarked
package com.nxop.cutover.notifications.relay;

import org.jspecify.annotations.NullMarked;
