/** Claims about who is told and asked by the table of responsibilities. */
@NullMarked
package com.nxop.cutover.notifications.hearing;

import org.jspecify.annotations.NullMarked;
