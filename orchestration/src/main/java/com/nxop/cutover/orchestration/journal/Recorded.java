package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.orchestration.run.RunEvent;
import java.time.Instant;

/**
 * One entry of the journal.
 *
 * @param number counts from 1 in each run, without gaps
 * @param actor id of the person or engine whose intent caused it
 * @param cause idempotency key of that intent
 * @param previous hash of the entry before, hexadecimal
 * @param hash SHA-256 over this entry and the hash before
 */
public record Recorded(
        String run,
        long number,
        Instant at,
        String actor,
        String cause,
        RunEvent event,
        String previous,
        String hash) {}
