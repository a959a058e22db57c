package com.nxop.cutover.commands;

import com.nxop.cutover.orchestration.run.Person;
import java.time.Instant;

/**
 * Somebody wants something.
 *
 * @param key the same for every delivery of the same request; what it causes happens once
 * @param at when it was received
 */
public record Request(Person by, Door door, Said said, String key, Instant at) {}
