package com.nxop.cutover.orchestration;

import com.nxop.cutover.orchestration.journal.ListenerFeed;
import java.util.List;

/** The feeds of all listeners. */
record Feeds(List<ListenerFeed> all) {}
