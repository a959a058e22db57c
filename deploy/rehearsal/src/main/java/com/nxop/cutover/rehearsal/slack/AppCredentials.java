package com.nxop.cutover.rehearsal.slack;

import java.util.Set;

/**
 * How the app is installed: its secrets and what it may do.
 *
 * @param scopes granted bot scopes; a call outside them is answered {@code missing_scope}
 */
public record AppCredentials(String botToken, String appToken, String signingSecret, Set<String> scopes) {

    /** The bot scopes of {@code deploy/slack-manifest.yaml}. */
    public static final Set<String> MANIFEST_SCOPES = Set.of(
            "bookmarks:write",
            "channels:join",
            "channels:read",
            "channels:write.topic",
            "chat:write",
            "commands",
            "files:write",
            "im:write",
            "pins:write",
            "usergroups:read",
            "users:read",
            "users:read.email");

    public AppCredentials {
        if (signingSecret.length() < 32) {
            throw new IllegalArgumentException("The signing secret must be 32 characters or more, as Slack's are");
        }
        scopes = Set.copyOf(scopes);
    }

    /** Secrets good for a rehearsal only. */
    public static AppCredentials rehearsal() {
        return new AppCredentials(
                "xoxb-rehearsal-bot-token",
                "xapp-rehearsal-app-token",
                "5f1a0c8e9d7b46238a4ec1d0b2f97e36",
                MANIFEST_SCOPES);
    }

    @Override
    public String toString() {
        return "AppCredentials[secrets hidden]";
    }
}
