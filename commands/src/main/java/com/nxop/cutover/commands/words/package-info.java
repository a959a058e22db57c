/** The language of the desk: every command with its usage, and how typed text becomes an order. */
@NullMarked
package com.nxop.cutover.commands.words;

import org.jspecify.annotations.NullMarked;
