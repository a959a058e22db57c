/** The engine over a real journal, turned by hand. */
@NullMarked
package com.nxop.cutover.orchestration.engine;

import org.jspecify.annotations.NullMarked;
