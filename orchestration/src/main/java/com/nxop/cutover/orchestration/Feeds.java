package com.nxop.cutover.orchestration;

import java.util.List;

/** The feeds of all listeners. */
record Feeds(List<ListenerFeed> all) {}
