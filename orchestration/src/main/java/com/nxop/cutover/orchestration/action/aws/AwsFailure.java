package com.nxop.cutover.orchestration.action.aws;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Observation;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * A failed call to AWS in plain words.
 *
 * @param code AWS error code, or empty when AWS did not answer
 * @param cause part of a sentence, without a full stop
 * @param remedy what the operator can do, one sentence
 */
public record AwsFailure(Kind kind, String code, String cause, String remedy) {

    /** What is certain about the call. */
    public enum Kind {
        /** Nothing was sent. */
        NOT_SENT,
        /** AWS said no. */
        REFUSED,
        /** The answer is lost or says neither. */
        UNSETTLED
    }

    private static final Set<String> CREDENTIALS = Set.of(
            "ExpiredToken",
            "ExpiredTokenException",
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            "MissingAuthenticationToken");

    private static final List<Class<? extends Throwable>> UNCONNECTED = List.of(
            ConnectException.class,
            HttpConnectTimeoutException.class,
            UnknownHostException.class,
            UnresolvedAddressException.class);
    /** Causes of causes that are looked at. */
    private static final int DEPTH = 10;

    public static AwsFailure of(SdkException failed) {
        return failed instanceof AwsServiceException answered ? answered(answered) : unanswered(failed);
    }

    /** @param asked what was asked, as the start of a sentence, for example "Publishing to topic x" */
    public ActResult toResult(String asked, String receipt) {
        return kind == Kind.UNSETTLED
                ? ActResult.unknown(
                        asked + " got no clear answer (" + cause
                                + "); it may have happened. Look before anything is repeated.",
                        receipt)
                : ActResult.refused(asked + ending());
    }

    /** @param asked what was asked, as the start of a sentence */
    public Observation toObservation(String asked) {
        return Observation.unknown(
                kind == Kind.UNSETTLED ? asked + " got no clear answer (" + cause + "). " + remedy : asked + ending());
    }

    public boolean is(String... codes) {
        return Stream.of(codes).anyMatch(code::equals);
    }

    private String ending() {
        return (kind == Kind.NOT_SENT ? " was not sent: " : " was refused: ") + cause + ". " + remedy;
    }

    private static AwsFailure answered(AwsServiceException answer) {
        Optional<AwsErrorDetails> details = Optional.ofNullable(answer.awsErrorDetails());
        String code = details.map(AwsErrorDetails::errorCode).orElse("");
        String said = details.map(AwsErrorDetails::errorMessage).orElse("");
        String cause =
                (code.isEmpty() ? "HTTP " + answer.statusCode() : code) + (said.isBlank() ? "" : ", " + trim(said));
        boolean no = answer.statusCode() >= 400
                && answer.statusCode() < 500
                && answer.statusCode() != 408
                && answer.statusCode() != 409
                && !answer.isThrottlingException();
        return no
                ? new AwsFailure(Kind.REFUSED, code, cause, remedy(answer, code))
                : new AwsFailure(
                        Kind.UNSETTLED, code, cause, "It is asked again; if it lasts, look at the AWS health page.");
    }

    private static AwsFailure unanswered(SdkException failed) {
        if (failed instanceof ApiCallTimeoutException || failed instanceof ApiCallAttemptTimeoutException) {
            return new AwsFailure(
                    Kind.UNSETTLED, "", "no answer in time", "It is asked again; if it lasts, check the network path.");
        }
        if (neverConnected(failed)) {
            return new AwsFailure(
                    Kind.NOT_SENT, "", "no connection", "Check the address, the region and the network path.");
        }
        String said = trim(String.valueOf(failed.getMessage()));
        if (said.contains("credentials")) {
            return new AwsFailure(
                    Kind.NOT_SENT, "", "no AWS credentials were found", "Give the bot a role or credentials.");
        }
        return new AwsFailure(Kind.UNSETTLED, "", said, "It is asked again; if it lasts, check the network path.");
    }

    private static String remedy(AwsServiceException answer, String code) {
        if (answer.isClockSkewException()) {
            return "Set this machine's clock; AWS takes signatures of the last five minutes only.";
        }
        if (CREDENTIALS.contains(code)) {
            return "Renew the bot's AWS credentials.";
        }
        return answer.statusCode() == 403 || code.startsWith("AccessDenied") || code.startsWith("UnauthorizedOperation")
                ? "Give the bot's role this permission."
                : "Correct the step's settings in the plan.";
    }

    private static boolean neverConnected(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, AwsFailure::causeOf)
                .limit(DEPTH)
                .anyMatch(at -> UNCONNECTED.stream().anyMatch(kind -> kind.isInstance(at)));
    }

    private static @Nullable Throwable causeOf(@Nullable Throwable failed) {
        return failed == null ? null : failed.getCause();
    }

    private static String trim(String said) {
        String line = said.replaceAll("\\s+", " ").strip();
        String end = line.length() > 200 ? line.substring(0, 200) + "…" : line;
        return end.endsWith(".") ? end.substring(0, end.length() - 1) : end;
    }
}
