/** The texts operators edit: one file per message and outlet, checked before the program starts. */
@NullMarked
package com.nxop.cutover.notifications.template;

import org.jspecify.annotations.NullMarked;
