/** How old the newest recovery point of a backup vault is. */
@NullMarked
package com.nxop.cutover.orchestration.action.backup;

import org.jspecify.annotations.NullMarked;
