package com.nxop.cutover.orchestration.action.sns;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.ActResult.Answer;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.Outside;
import com.nxop.cutover.orchestration.action.aws.Outside.Reply;
import com.nxop.cutover.orchestration.action.aws.Steps;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotifySnsTest {

    private static final Steps PUBLISH = Steps.with(
            "topic", "arn:aws:sns:us-west-2:111122223333:nxop", "subject", "Cutover", "message", "It starts.");

    private Outside outside;
    private AwsClients clients;
    private NotifySns sns;

    @BeforeEach
    void open() throws IOException {
        outside = Outside.start()
                .answering(call -> Reply.xml("<PublishResponse><PublishResult><MessageId>m-1</MessageId>"
                        + "</PublishResult></PublishResponse>"));
        clients = new AwsClients();
        sns = new NotifySns(clients);
    }

    @AfterEach
    void close() {
        clients.close();
        outside.close();
    }

    @Test
    void aMessageIsNotSentBeforeItIsAsked() {
        assertThat(sns.observe(PUBLISH.context()).state()).isEqualTo(State.NOT_YET);
        assertThat(outside.asked()).isEmpty();
    }

    @Test
    void anAcceptedMessageIsDoneAndStaysSo() {
        ActResult result = sns.act(PUBLISH.context());
        assertThat(result).isEqualTo(ActResult.done("SNS took the message", "m-1"));
        assertThat(sns.observe(PUBLISH.holding(result.receipt()).context()).state())
                .isEqualTo(State.MET);
    }

    @Test
    void theMessageNamesItsRun() {
        sns.act(PUBLISH.context());
        Outside.Asked call = outside.asked().get(0);
        assertThat(call.region()).isEqualTo("us-west-2");
        assertThat(call.body())
                .contains("\"default\":\"It starts.\"", "\"sms\":\"Cutover\"", "Subject=Cutover", "run-1/1A.1/1");
    }

    @Test
    void aLostAnswerStaysUnknown() {
        outside.answering(call -> new Reply.HangUp());
        ActResult result = sns.act(PUBLISH.context());
        assertThat(result.answer()).isEqualTo(Answer.UNKNOWN);
        Observation seen = sns.observe(PUBLISH.holding(result.receipt()).context());
        assertThat(seen.state()).isEqualTo(State.UNKNOWN);
        assertThat(seen.summary()).contains("cannot be read back");
    }

    @Test
    void aSubjectThatSnsWouldRefuseIsNotSent() {
        for (String subject : new String[] {"x".repeat(101), "two\nlines", "naïve"}) {
            assertThat(sns.act(PUBLISH.and("subject", subject).context()).answer())
                    .isEqualTo(Answer.REFUSED);
        }
        assertThat(sns.act(PUBLISH.and("topic", "nxop").context()).summary()).contains("is not the ARN of a topic");
        assertThat(outside.asked()).isEmpty();
    }
}
