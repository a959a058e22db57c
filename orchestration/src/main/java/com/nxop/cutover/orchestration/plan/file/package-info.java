/** Reads plan files: every problem at once with its place and remedy, or a checked plan. Also the schema for editors. */
@NullMarked
package com.nxop.cutover.orchestration.plan.file;

import org.jspecify.annotations.NullMarked;
