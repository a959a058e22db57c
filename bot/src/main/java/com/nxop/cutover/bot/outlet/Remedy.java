package com.nxop.cutover.bot.outlet;

import java.util.Map;

/** What to do about an error code of Slack's. */
enum Remedy {
    /** The message is not there to be edited any more: post a new one. */
    POST_ANEW,
    /** The channel is the trouble: people must be told by another way; tried again now and then. */
    CHANNEL,
    /** The token or its rights are the trouble: the same. */
    TOKEN,
    /** The person it is for cannot be written to: leave it. */
    NOBODY,
    /** What was sent is not acceptable: say it as plain text once, then leave it. */
    PLAIN_TEXT,
    /** Wait and try again. */
    AGAIN;

    private static final Map<String, Remedy> BY_CODE = Map.ofEntries(
            Map.entry("message_not_found", POST_ANEW),
            Map.entry("cant_update_message", POST_ANEW),
            Map.entry("edit_window_closed", POST_ANEW),
            Map.entry("thread_not_found", POST_ANEW),
            Map.entry("channel_not_found", CHANNEL),
            Map.entry("not_in_channel", CHANNEL),
            Map.entry("is_archived", CHANNEL),
            Map.entry("restricted_action", CHANNEL),
            Map.entry("restricted_action_read_only_channel", CHANNEL),
            Map.entry("user_not_found", NOBODY),
            Map.entry("user_disabled", NOBODY),
            Map.entry("user_not_visible", NOBODY),
            Map.entry("cannot_dm_bot", NOBODY),
            Map.entry("invalid_auth", TOKEN),
            Map.entry("not_authed", TOKEN),
            Map.entry("account_inactive", TOKEN),
            Map.entry("token_revoked", TOKEN),
            Map.entry("token_expired", TOKEN),
            Map.entry("no_permission", TOKEN),
            Map.entry("missing_scope", TOKEN),
            Map.entry("org_login_required", TOKEN),
            Map.entry("invalid_blocks", PLAIN_TEXT),
            Map.entry("invalid_blocks_format", PLAIN_TEXT),
            Map.entry("invalid_metadata_format", PLAIN_TEXT),
            Map.entry("msg_too_long", PLAIN_TEXT),
            Map.entry("msg_blocks_too_long", PLAIN_TEXT),
            Map.entry("no_text", PLAIN_TEXT),
            Map.entry("too_many_attachments", PLAIN_TEXT));

    /** A code nobody knows is taken as passing trouble. */
    static Remedy of(String code) {
        return BY_CODE.getOrDefault(code, AGAIN);
    }
}
