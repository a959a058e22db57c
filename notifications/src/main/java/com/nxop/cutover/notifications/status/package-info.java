/** What there is to say about a run at a moment, in plain words and without any outlet's marks. */
@NullMarked
package com.nxop.cutover.notifications.status;

import org.jspecify.annotations.NullMarked;
