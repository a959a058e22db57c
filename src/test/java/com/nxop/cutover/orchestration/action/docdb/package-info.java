/** Contract suite of the port. */
@NullMarked
package com.nxop.cutover.orchestration.action.docdb;

import org.jspecify.annotations.NullMarked;
