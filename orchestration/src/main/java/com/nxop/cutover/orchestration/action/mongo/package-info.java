/** The active-region flag, write probes and document counts on MongoDB or DocumentDB. The driver stays inside. */
@NullMarked
package com.nxop.cutover.orchestration.action.mongo;

import org.jspecify.annotations.NullMarked;
