/**
 * Slack's way in: the signature, Bolt, the durable inbox, and the worker that takes each request to the desk and the
 * answer back to whoever asked.
 */
@NullMarked
package com.nxop.cutover.bot.slack;

import org.jspecify.annotations.NullMarked;
