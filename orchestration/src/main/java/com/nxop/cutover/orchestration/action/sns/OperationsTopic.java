package com.nxop.cutover.orchestration.action.sns;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.AwsFailure;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import tools.jackson.databind.json.JsonMapper;

/** Publishes to SNS topics. A message that was sent cannot be read back, so a lost answer stays unknown. */
public final class OperationsTopic {

    /** Longest subject SNS takes. */
    public static final int SUBJECT_LIMIT = 100;

    /** One SMS; SNS splits a longer one, and refuses one of more than ten. */
    public static final int SMS_LIMIT = 140;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int REGION = 3;
    private static final int ARN_PARTS = 6;

    private final AwsClients clients;

    public OperationsTopic(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * One message.
     *
     * @param topic ARN
     * @param key the same for every attempt
     * @param subject one line of ASCII, at most 100 characters
     */
    public record Message(String topic, String run, String key, String subject, String text) {

        /** What those read who get it on a telephone: the subject, else as much of the text as one SMS takes. */
        public String sms() {
            String words = (subject.isBlank() ? text : subject)
                    .replaceAll("\\s+", " ")
                    .replaceAll("[^\\x20-\\x7e]", "?")
                    .strip();
            return words.length() <= SMS_LIMIT ? words : words.substring(0, SMS_LIMIT - 3) + "...";
        }

        /** A subject SNS takes, whatever was written. */
        public static String subject(String written) {
            String plain = written.replaceAll("[\\r\\n\\t]+", " ")
                    .replace("…", "...")
                    .replaceAll("[^\\x20-\\x7e]", "?")
                    .strip();
            return plain.length() <= SUBJECT_LIMIT ? plain : plain.substring(0, SUBJECT_LIMIT - 3) + "...";
        }
    }

    /**
     * What became of a message.
     *
     * @param result done with the message's id as receipt, refused, or unknown
     * @param unsent whether AWS was not reached at all, so that it is worth another attempt
     */
    public record Published(ActResult result, boolean unsent) {}

    public Published publish(Message message) {
        Optional<String> wrong = wrong(message);
        if (wrong.isPresent()) {
            return new Published(ActResult.refused(wrong.get()), false);
        }
        try {
            String id = clients.changer(SnsClient.class, region(message.topic()), SnsClient::builder)
                    .publish(request(message))
                    .messageId();
            return new Published(ActResult.done("SNS took the message", id), false);
        } catch (SdkException failed) {
            AwsFailure failure = AwsFailure.of(failed);
            ActResult result = failure.toResult("Publishing to " + message.topic(), NotifySns.LOST);
            return new Published(result, failure.kind() == AwsFailure.Kind.NOT_SENT);
        }
    }

    private static PublishRequest request(Message message) {
        PublishRequest.Builder request = PublishRequest.builder()
                .topicArn(message.topic())
                .subject(message.subject())
                .messageStructure("json")
                .message(JSON.writeValueAsString(Map.of("default", message.text(), "sms", message.sms())))
                .messageAttributes(Map.of(
                        "run", text(message.run()),
                        "key", text(message.key())));
        return message.topic().endsWith(".fifo")
                ? request.messageGroupId(message.run())
                        .messageDeduplicationId(message.key())
                        .build()
                : request.build();
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    private static Optional<String> wrong(Message message) {
        if (message.topic().split(":", -1).length != ARN_PARTS) {
            return Optional.of(
                    "'" + message.topic() + "' is not the ARN of a topic; nothing was sent. Correct the plan.");
        }
        String subject = message.subject();
        if (subject.length() > SUBJECT_LIMIT || !subject.matches("\\p{ASCII}*") || subject.matches("(?s).*\\R.*")) {
            return Optional.of("SNS takes a subject of one line, at most " + SUBJECT_LIMIT
                    + " plain ASCII characters; nothing was sent. Correct the subject in the plan.");
        }
        return Optional.empty();
    }

    private static String region(String topic) {
        return topic.split(":", -1)[REGION];
    }
}
