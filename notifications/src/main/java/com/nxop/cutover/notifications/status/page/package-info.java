/** The public status page: what of a run everybody may know, and how it is written. Knows no web type. */
@NullMarked
package com.nxop.cutover.notifications.status.page;

import org.jspecify.annotations.NullMarked;
