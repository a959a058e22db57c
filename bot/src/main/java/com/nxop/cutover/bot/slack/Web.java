package com.nxop.cutover.bot.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls of Slack's Web API whose failure is an outcome, not an exception. */
final class Web {

    private static final Logger LOG = LoggerFactory.getLogger(Web.class);

    private Web() {}

    /** One call. */
    interface Call<T extends SlackApiTextResponse> {
        T make() throws IOException, SlackApiException;
    }

    /**
     * What came back.
     *
     * @param answer empty when Slack said no or nothing
     * @param trouble Slack's error code, or what happened; empty when all is well
     */
    record Result<T>(Optional<T> answer, String trouble) {
        boolean ok() {
            return answer.isPresent();
        }
    }

    /** @param method for the log */
    static <T extends SlackApiTextResponse> Result<T> call(String method, Call<T> call) {
        try {
            T answer = call.make();
            if (answer.isOk()) {
                return new Result<>(Optional.of(answer), "");
            }
            return failed(method, answer.getError() == null ? "no error code" : answer.getError());
        } catch (SlackApiException refused) {
            return failed(method, "HTTP " + refused.getResponse().code());
        } catch (IOException unreachable) {
            return failed(method, "not reached: " + unreachable.getMessage());
        }
    }

    private static <T> Result<T> failed(String method, String trouble) {
        LOG.info("Slack's {} failed: {}", method, trouble);
        return new Result<>(Optional.empty(), trouble);
    }
}
