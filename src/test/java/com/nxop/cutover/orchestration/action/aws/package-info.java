/** A double for odd answers of AWS, and the promises every call keeps. */
@NullMarked
package com.nxop.cutover.orchestration.action.aws;

import org.jspecify.annotations.NullMarked;
