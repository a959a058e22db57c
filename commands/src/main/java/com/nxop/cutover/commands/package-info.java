/** The commands room: who may ask for what. Words and clicks become one intent, a no comes with its reason. */
@NullMarked
package com.nxop.cutover.commands;

import org.jspecify.annotations.NullMarked;
