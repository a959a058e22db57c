/** How much of the platform people can use while a run goes on. */
@NullMarked
package com.nxop.cutover.notifications.level;

import org.jspecify.annotations.NullMarked;
