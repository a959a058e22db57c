/** What every HTTP party of the rehearsal shares: a loopback server, its calls and replies, and how faults break them. */
@NullMarked
package com.nxop.cutover.rehearsal.http;

import org.jspecify.annotations.NullMarked;
