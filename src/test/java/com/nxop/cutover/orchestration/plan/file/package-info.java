/** What a plan file may say, and what is told about one that is wrong. */
@NullMarked
package com.nxop.cutover.orchestration.plan.file;

import org.jspecify.annotations.NullMarked;
