/** People who act by script: they read what the bot posts and click what it shows them, as a person would. */
@NullMarked
package com.nxop.cutover.rehearsal.people;

import org.jspecify.annotations.NullMarked;
