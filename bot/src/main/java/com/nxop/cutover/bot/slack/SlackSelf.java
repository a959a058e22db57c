package com.nxop.cutover.bot.slack;

import com.nxop.cutover.bot.settings.StartRefused;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who the bot is in Slack. A wrong token stops the start; a Slack that cannot be reached does not, because a run may be
 * under way and goes on without it.
 *
 * @param team id of the workspace; empty while Slack has not been reached
 * @param user id of the bot's own user; empty likewise
 */
record SlackSelf(String team, String user) {

    private static final Logger LOG = LoggerFactory.getLogger(SlackSelf.class);
    private static final Set<String> WRONG = Set.of(
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "not_allowed_token_type");

    static SlackSelf ask(MethodsClient slack) {
        Web.Result<AuthTestResponse> asked = Web.call("auth.test", () -> slack.authTest(ask -> ask));
        if (WRONG.contains(asked.trouble())) {
            throw new StartRefused(
                    "Slack does not accept SLACK_BOT_TOKEN (" + asked.trouble() + ").",
                    "Set it to the bot token of the installed app, on its OAuth page; it begins with xoxb-.");
        }
        if (!asked.ok()) {
            LOG.warn(
                    "Slack cannot be reached ({}); runs go on, and Slack is tried again with every message",
                    asked.trouble());
        }
        Optional<AuthTestResponse> answer = asked.answer();
        return new SlackSelf(
                answer.map(AuthTestResponse::getTeamId).orElse(""),
                answer.map(AuthTestResponse::getUserId).orElse(""));
    }
}
