/** Who may ask for what, as one table. */
@NullMarked
package com.nxop.cutover.commands.may;

import org.jspecify.annotations.NullMarked;
