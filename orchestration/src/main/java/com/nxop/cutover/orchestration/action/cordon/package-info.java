/** Shuts clients out of a security group and lets them in again; believed only when rules and connections show it. */
@NullMarked
package com.nxop.cutover.orchestration.action.cordon;

import org.jspecify.annotations.NullMarked;
