package com.nxop.cutover.bot.settings;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code SLACK_BOT_TOKEN}, {@code SLACK_SIGNING_SECRET}, {@code SLACK_APP_TOKEN}, {@code SLACK_API_URL}.
 *
 * @param signingSecret proves requests over HTTP; empty: there is no HTTP door
 * @param appToken opens Socket Mode; empty: there is none
 * @param apiUrl base of the Web API
 */
@ConfigurationProperties("slack")
public record SlackSettings(
        @DefaultValue("") Secret botToken,
        @DefaultValue("") Secret signingSecret,
        @DefaultValue("") Secret appToken,
        @DefaultValue("https://slack.com/api/") String apiUrl) {

    private static final int SHORTEST = 32;

    public SlackSettings {
        apiUrl = apiUrl.endsWith("/") ? apiUrl : apiUrl + "/";
    }

    /**
     * These settings, if somebody can get in and nobody else can.
     *
     * @throws StartRefused otherwise
     */
    public SlackSettings checked() {
        if (!botToken.given()) {
            throw new StartRefused(
                    "SLACK_BOT_TOKEN is not set.",
                    "Set it to the bot token of the installed app; it begins with xoxb-.");
        }
        if (!signingSecret.given() && !appToken.given()) {
            throw new StartRefused(
                    "Neither SLACK_SIGNING_SECRET nor SLACK_APP_TOKEN is set, so no request could be trusted.",
                    "Set the signing secret for HTTP, or an app-level token (xapp-) for Socket Mode.");
        }
        if (signingSecret.given() && weak(signingSecret.value())) {
            throw new StartRefused(
                    "SLACK_SIGNING_SECRET is not a signing secret: it takes " + SHORTEST
                            + " hexadecimal digits or more.",
                    "Copy it from the app's Basic Information page.");
        }
        URI base = URI.create(apiUrl);
        if (base.getHost() == null) {
            throw new StartRefused(
                    "SLACK_API_URL is '" + apiUrl + "', which names no host.", "Leave it out to use Slack's own.");
        }
        return this;
    }

    private static boolean weak(String secret) {
        return secret.length() < SHORTEST || !secret.matches("[0-9a-fA-F]+");
    }
}
