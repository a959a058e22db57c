/** The Route 53 ARC data plane: five regional endpoints over one state, with safety rules and wait period. */
@NullMarked
package com.nxop.cutover.rehearsal.arc;

import org.jspecify.annotations.NullMarked;
