/** Claims about Slack's way in, made through the wire: signed payloads in, recorded Web API calls out. */
@NullMarked
package com.nxop.cutover.bot.slack;

import org.jspecify.annotations.NullMarked;
