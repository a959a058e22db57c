/** What a step can do to the outside: observe and act, with three honest answers. One sub-package per outside system. */
@NullMarked
package com.nxop.cutover.orchestration.action;

import org.jspecify.annotations.NullMarked;
