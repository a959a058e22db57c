package com.nxop.cutover.bot.settings;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code CUTOVER_CHANNEL}, {@code CUTOVER_PLAN} and so on.
 *
 * @param channel name with its hash sign, or id
 * @param plan a file, or a resource on the class path
 * @param templates folder whose files override those on the class path; empty: none
 * @param testList mail addresses that get everything while comms are on test
 * @param testTopic SNS topic that gets what is meant for that of operations while comms are on test; empty: none
 * @param testWebhook address that gets what is meant for the web hook while comms are on test; empty: none
 * @param webhookSecret what web hooks are signed with; empty: none is sent
 * @param publicUrl where readers of mails reach the bot, for their links; empty: mails carry none
 * @param statusExport folder or {@code s3://BUCKET/PREFIX} the status page is written to; empty: nowhere
 * @param statusExportRegion region of that bucket
 * @param mailFrom address mails come from
 * @param label shown wherever a run is, for example {@code REHEARSAL}; empty: none
 * @param settings plan settings that replace those of the file, by dotted key
 */
@ConfigurationProperties("cutover")
public record CutoverSettings(
        @DefaultValue("#nxop-cutover") String channel,
        @DefaultValue("plans/nxop-region-switch.yaml") String plan,
        @DefaultValue("") String templates,
        @DefaultValue("dry-run") World world,
        @DefaultValue("off") Comms comms,
        @DefaultValue("") String testList,
        @DefaultValue("") String testTopic,
        @DefaultValue("") String testWebhook,
        @DefaultValue("") String bannerTopic,
        @DefaultValue("") Secret webhookSecret,
        @DefaultValue("") String publicUrl,
        @DefaultValue("") String statusExport,
        @DefaultValue("us-west-2") String statusExportRegion,
        @DefaultValue("cutover@nxop.com") String mailFrom,
        @DefaultValue("") String label,
        @DefaultValue Map<String, String> settings) {

    public CutoverSettings {
        settings = Map.copyOf(settings);
    }

    /** Whether anything outside is changed. */
    public enum World {
        DRY_RUN,
        LIVE
    }

    /** Who gets the messages meant for other people than those in the channel. */
    public enum Comms {
        OFF,
        TEST,
        ON
    }

    /** Values may be secrets. */
    @Override
    public String toString() {
        return "CutoverSettings[channel=" + channel + ", plan=" + plan + ", world=" + world + ", comms=" + comms
                + ", settings=" + settings.keySet() + "]";
    }
}
