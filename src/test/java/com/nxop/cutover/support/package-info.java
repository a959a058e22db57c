/** What several tests build on: clocks to set, databases to throw away, worlds to script. */
@NullMarked
package com.nxop.cutover.support;

import org.jspecify.annotations.NullMarked;
