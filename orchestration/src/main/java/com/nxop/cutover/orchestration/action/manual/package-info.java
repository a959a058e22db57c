/** Steps that only a person can do. */
@NullMarked
package com.nxop.cutover.orchestration.action.manual;

import org.jspecify.annotations.NullMarked;
