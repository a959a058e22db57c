package com.nxop.cutover.bot.slack;

import com.nxop.cutover.bot.card.ChecklistModal;
import com.nxop.cutover.bot.card.ReasonModal;
import com.nxop.cutover.bot.settings.Secret;
import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bolt with one thing to do: take in, keep, acknowledge. The work comes after the acknowledgement. */
final class BoltApp {

    /** Runs through everything a command runs through, and changes nothing. */
    static final String SELF_CHECK = "/cutover-self-check";

    // Bolt asks its patterns in no order: no two of one kind may match the same.
    private static final Pattern COMMAND = Pattern.compile("/cutover(?!-self-check).*");
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
    private static final String BLANK = "Please write a reason; it goes on the record.";

    private final Mailroom mailroom;

    private BoltApp(Mailroom mailroom) {
        this.mailroom = mailroom;
    }

    static App of(Slack slack, Secret botToken, SlackSelf self, Mailroom mailroom) {
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(botToken.value())
                // Done before Bolt, on the raw bytes and with a clock of our own.
                .requestVerificationEnabled(false)
                .allEventsApiAutoAckEnabled(true)
                .build();
        // Bolt's own authorization asks Slack with every request; who we are is known since the start.
        List<Middleware> before = List.of(identity(botToken, self));
        return new BoltApp(mailroom).listening(new App(config, before));
    }

    private static Middleware identity(Secret botToken, SlackSelf self) {
        return (request, response, chain) -> {
            request.getContext().setBotToken(botToken.value());
            request.getContext().setBotUserId(self.user());
            return chain.next(request);
        };
    }

    private App listening(App app) {
        app.command(COMMAND, (request, context) -> {
            String signature = Optional.ofNullable(request.getHeaders().getFirstValue("X-Slack-Signature"))
                    .orElse("");
            mailroom.take(Intake.command(request.getPayload(), signature));
            return context.ack();
        });
        app.command(SELF_CHECK, (request, context) -> {
            mailroom.rehearse(Intake.command(request.getPayload(), ""));
            return context.ack();
        });
        app.blockAction(ANY, (request, context) -> {
            for (BlockActionPayload.Action action : request.getPayload().getActions()) {
                mailroom.take(Intake.click(request.getPayload(), action));
            }
            return context.ack();
        });
        app.viewSubmission(ANY, this::submitted);
        app.viewClosed(ANY, (request, context) -> context.ack());
        app.event(AppHomeOpenedEvent.class, (payload, context) -> {
            if ("home".equals(payload.getEvent().getTab())) {
                mailroom.take(Intake.home(payload));
            }
            return context.ack();
        });
        return app;
    }

    private Response submitted(ViewSubmissionRequest request, ViewSubmissionContext context) {
        String dialog =
                Objects.requireNonNullElse(request.getPayload().getView().getCallbackId(), "");
        if (dialog.equals(ChecklistModal.CALLBACK)) {
            mailroom.take(Intake.ticks(request.getPayload(), ChecklistModal.ACTION));
            return context.ack();
        }
        if (!dialog.startsWith(ReasonModal.CALLBACK_PREFIX)) {
            return context.ack();
        }
        String reason = Intake.field(request.getPayload(), ReasonModal.BLOCK, ReasonModal.ACTION);
        if (reason.isBlank()) {
            return context.ack(answer -> answer.responseAction("errors").errors(Map.of(ReasonModal.BLOCK, BLANK)));
        }
        String action = dialog.substring(ReasonModal.CALLBACK_PREFIX.length());
        mailroom.take(Intake.reason(request.getPayload(), action, reason));
        return context.ack();
    }
}
