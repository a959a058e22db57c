/** Builders that read as sentences, shared by the tests. */
@NullMarked
package com.nxop.cutover.support;

import org.jspecify.annotations.NullMarked;
