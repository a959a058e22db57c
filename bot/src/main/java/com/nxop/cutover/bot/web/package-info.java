/** The way in and out over HTTP: the public status page, the API and the console. The desk behind it is Slack's. */
@NullMarked
package com.nxop.cutover.bot.web;

import org.jspecify.annotations.NullMarked;
