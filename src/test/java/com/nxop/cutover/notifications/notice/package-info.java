/** Claims about what people are told, and when. */
@NullMarked
package com.nxop.cutover.notifications.notice;

import org.jspecify.annotations.NullMarked;
