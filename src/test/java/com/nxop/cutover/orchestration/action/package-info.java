/** The words of actions, and the catalogue a plan is checked against. */
@NullMarked
package com.nxop.cutover.orchestration.action;

import org.jspecify.annotations.NullMarked;
