/** The writer of a DocumentDB global cluster, and snapshots of its clusters. */
@NullMarked
package com.nxop.cutover.orchestration.action.docdb;

import org.jspecify.annotations.NullMarked;
