/** The DocumentDB clusters of both regions, in MongoDB's wire protocol, with replication from the writer. */
@NullMarked
package com.nxop.cutover.rehearsal.mongo;

import org.jspecify.annotations.NullMarked;
