/** What the public is told, and what it never is. */
@NullMarked
package com.nxop.cutover.notifications.status.page;

import org.jspecify.annotations.NullMarked;
