/** What the plan's table of responsibilities says people are to hear and are to be asked, as each of them wants it. */
@NullMarked
package com.nxop.cutover.notifications.hearing;

import org.jspecify.annotations.NullMarked;
