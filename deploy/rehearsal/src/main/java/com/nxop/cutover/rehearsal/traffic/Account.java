package com.nxop.cutover.rehearsal.traffic;

/**
 * How one flow fared.
 *
 * @param produced messages its source made
 * @param delivered of these, those its far end has seen at least once
 * @param duplicates further sights of messages already seen
 * @param missing produced but not seen yet; on the way, or lost
 */
public record Account(String flow, long produced, long delivered, long duplicates, long missing) {}
