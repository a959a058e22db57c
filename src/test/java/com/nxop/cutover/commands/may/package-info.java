/** Claims about who may ask for what. */
@NullMarked
package com.nxop.cutover.commands.may;

import org.jspecify.annotations.NullMarked;
