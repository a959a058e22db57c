/** What several tests build on: clocks to set, databases to throw away, worlds to script, runs told as stories. */
@NullMarked
package com.nxop.cutover.support;

import org.jspecify.annotations.NullMarked;
