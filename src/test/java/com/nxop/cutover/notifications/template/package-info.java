/** Tests of notifications.template. */
@NullMarked
package com.nxop.cutover.notifications.template;

import org.jspecify.annotations.NullMarked;
