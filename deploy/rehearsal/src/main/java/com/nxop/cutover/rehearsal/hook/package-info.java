/** A program that listens to the web hook, and believes only what is signed. */
@NullMarked
package com.nxop.cutover.rehearsal.hook;

import org.jspecify.annotations.NullMarked;
