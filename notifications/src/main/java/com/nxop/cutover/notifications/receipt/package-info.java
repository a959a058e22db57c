/** Whether those who must know of a window beforehand have said so: links of their own, used once. */
@NullMarked
package com.nxop.cutover.notifications.receipt;

import org.jspecify.annotations.NullMarked;
