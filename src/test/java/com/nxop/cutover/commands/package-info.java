/** Claims about the commands room. */
@NullMarked
package com.nxop.cutover.commands;

import org.jspecify.annotations.NullMarked;
