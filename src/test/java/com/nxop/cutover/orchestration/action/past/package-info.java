/** Tests of what earlier runs say about starting another one. */
@NullMarked
package com.nxop.cutover.orchestration.action.past;

import org.jspecify.annotations.NullMarked;
