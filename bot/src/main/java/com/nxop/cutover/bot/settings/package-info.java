/** What operators set, by environment or application.yaml, checked and with secrets masked. */
@NullMarked
package com.nxop.cutover.bot.settings;

import org.jspecify.annotations.NullMarked;
