/** What came out of a headless run: the JSON result, and the time the world itself needed. */
@NullMarked
package com.nxop.cutover.rehearsal.result;

import org.jspecify.annotations.NullMarked;
