package com.nxop.cutover.orchestration.action.sns;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.AwsFailure;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/** {@code notify.sns}: one message to one topic. A sent message cannot be read back, so a lost answer stays unknown. */
public final class NotifySns implements Action {

    private static final int SUBJECT_LIMIT = 100;
    /** Receipt of a message whose answer was lost. */
    private static final String LOST = "lost";

    private final AwsClients clients;

    public NotifySns(AwsClients clients) {
        this.clients = clients;
    }

    @Override
    public ActionType type() {
        return Catalogue.NOTIFY_SNS;
    }

    @Override
    public Observation observe(StepContext context) {
        return switch (context.receipt()) {
            case "" -> Observation.notYet("The message is not sent yet", Map.of());
            case LOST ->
                Observation.unknown("Whether SNS took the message is not known, and it cannot be read back. "
                        + "Ask a subscriber of the topic, then mark the step done or retry it.");
            default -> Observation.met("SNS took the message", Map.of("message id", context.receipt()));
        };
    }

    @Override
    public ActResult act(StepContext context) {
        String topic = context.with().text("topic");
        Optional<String> wrong = wrong(topic, context.with().text("subject"));
        if (wrong.isPresent()) {
            return ActResult.refused(wrong.get());
        }
        try {
            String id = clients.changer(SnsClient.class, region(topic), SnsClient::builder)
                    .publish(message(context))
                    .messageId();
            return ActResult.done("SNS took the message", id);
        } catch (SdkException failed) {
            return AwsFailure.of(failed).toResult("Publishing to " + topic, LOST);
        }
    }

    private static PublishRequest message(StepContext context) {
        String topic = context.with().text("topic");
        PublishRequest.Builder message = PublishRequest.builder()
                .topicArn(topic)
                .subject(context.with().text("subject"))
                .message(context.with().text("message"))
                .messageAttributes(Map.of(
                        "run", text(context.run()),
                        "key", text(context.key())));
        return topic.endsWith(".fifo")
                ? message.messageGroupId(context.run())
                        .messageDeduplicationId(context.key())
                        .build()
                : message.build();
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    private static Optional<String> wrong(String topic, String subject) {
        if (topic.split(":", -1).length != 6) {
            return Optional.of("'" + topic + "' is not the ARN of a topic; nothing was sent. Correct the plan.");
        }
        if (subject.length() > SUBJECT_LIMIT || !subject.matches("\\p{ASCII}*") || subject.matches("(?s).*\\R.*")) {
            return Optional.of("SNS takes a subject of one line, at most " + SUBJECT_LIMIT
                    + " plain ASCII characters; nothing was sent. Correct the subject in the plan.");
        }
        return Optional.empty();
    }

    private static String region(String topic) {
        return topic.split(":", -1)[3];
    }
}
