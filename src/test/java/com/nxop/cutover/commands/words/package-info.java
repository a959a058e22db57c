/** Claims about how typed text is understood. */
@NullMarked
package com.nxop.cutover.commands.words;

import org.jspecify.annotations.NullMarked;
