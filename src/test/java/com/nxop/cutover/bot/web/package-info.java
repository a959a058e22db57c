/** The way in over HTTP, tried over real HTTP and in a real browser. */
@NullMarked
package com.nxop.cutover.bot.web;

import org.jspecify.annotations.NullMarked;
