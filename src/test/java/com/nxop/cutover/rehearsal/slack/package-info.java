/** The Slack workspace: its Web API, its deliveries, its page. */
@NullMarked
package com.nxop.cutover.rehearsal.slack;

import org.jspecify.annotations.NullMarked;
