/** What every call to AWS shares: clients per region with their time limits, one sending per change, failures in plain words. */
@NullMarked
package com.nxop.cutover.orchestration.action.aws;

import org.jspecify.annotations.NullMarked;
