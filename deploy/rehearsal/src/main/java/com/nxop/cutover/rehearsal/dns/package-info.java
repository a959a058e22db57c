/** Two resolvers on loopback that learn of a moved name late, each in its own time. */
@NullMarked
package com.nxop.cutover.rehearsal.dns;

import org.jspecify.annotations.NullMarked;
