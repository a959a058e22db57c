/** The resolvers, asked over UDP and TCP. */
@NullMarked
package com.nxop.cutover.rehearsal.dns;

import org.jspecify.annotations.NullMarked;
