/** The packaged program as processes of its own, killed, frozen and cut off from its database. */
@NullMarked
package com.nxop.cutover.process;

import org.jspecify.annotations.NullMarked;
