package com.nxop.cutover.bot.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code CUTOVER_EMBEDDED_JOURNAL}, {@code CUTOVER_ANCHOR}, {@code CUTOVER_LEASE}.
 *
 * @param embeddedJournal whether a live world may be driven with the journal in an embedded database
 * @param anchor file that remembers how far the journal reached; empty: memory only; beside: beside the database
 * @param lease how long a process that died keeps others from driving
 */
@ConfigurationProperties("cutover")
public record JournalSettings(
        @DefaultValue("refuse") Embedded embeddedJournal,
        @DefaultValue("beside") String anchor,
        @DefaultValue("10s") Duration lease) {

    /** What to do about an embedded database in a live world. */
    public enum Embedded {
        REFUSE,
        ALLOW
    }
}
