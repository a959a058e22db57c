/** Named stories: what is broken, how people behave, and how it must end. */
@NullMarked
package com.nxop.cutover.rehearsal.scenario;

import org.jspecify.annotations.NullMarked;
