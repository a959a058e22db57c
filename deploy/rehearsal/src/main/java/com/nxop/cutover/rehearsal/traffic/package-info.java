/** Clients, producers and consumers that live through the cutover, and the account of what arrived. */
@NullMarked
package com.nxop.cutover.rehearsal.traffic;

import org.jspecify.annotations.NullMarked;
