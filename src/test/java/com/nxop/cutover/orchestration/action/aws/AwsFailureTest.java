package com.nxop.cutover.orchestration.action.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.ActResult.Answer;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.aws.Outside.Reply;
import com.nxop.cutover.orchestration.action.cloudwatch.AlarmsOk;
import com.nxop.cutover.orchestration.action.sns.NotifySns;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwsFailureTest {

    private static final Steps PUBLISH = Steps.with(
            "topic", "arn:aws:sns:us-west-2:111122223333:nxop", "subject", "Cutover", "message", "It starts.");
    private static final Steps ALARMS = Steps.with("region", "us-west-2", "alarms", "L1");

    private Outside outside;
    private AwsClients clients;

    @BeforeEach
    void open() throws IOException {
        outside = Outside.start();
        clients = new AwsClients();
    }

    @AfterEach
    void close() {
        clients.close();
        outside.close();
    }

    @Test
    void aChangeIsSentOnceWhenTheConnectionBreaks() {
        assertThat(publish().answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(outside.asked()).hasSize(1);
    }

    @Test
    void aChangeWithoutAnswerEndsInTimeAndIsUnknown() {
        outside.answering(call -> new Reply.Silence());
        ActResult result;
        try (AwsClients impatient = new AwsClients(Steps.IMPATIENT)) {
            result = new NotifySns(impatient).act(PUBLISH.context());
        }
        assertThat(result.answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(result.summary()).contains("no answer in time").contains("may have happened");
        assertThat(outside.asked()).hasSize(1);
    }

    @Test
    void anInternalErrorSettlesNothing() {
        outside.answering(call -> Reply.xmlError(500, "InternalError", "try again"));
        assertThat(publish().answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(outside.asked()).hasSize(1);
    }

    @Test
    void aThrottledChangeSettlesNothing() {
        outside.answering(call -> Reply.xmlError(400, "Throttling", "rate exceeded"));
        assertThat(publish().answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(outside.asked()).hasSize(1);
    }

    @Test
    void aMissingPermissionIsRefusedWithTheRemedy() {
        outside.answering(call -> Reply.xmlError(403, "AuthorizationError", "not authorized to publish."));
        ActResult result = publish();
        assertThat(result.answer()).isEqualTo(Answer.REFUSED);
        assertThat(result.summary())
                .contains("Publishing to arn:aws:sns")
                .contains("not authorized to publish. Give the bot's role this permission.");
    }

    @Test
    void expiredCredentialsAreNamed() {
        outside.answering(call -> Reply.xmlError(403, "ExpiredToken", "The security token is expired"));
        assertThat(publish().summary()).contains("Renew the bot's AWS credentials.");
    }

    @Test
    void aChangeThatNeverConnectedIsCertainlyNotDone() {
        outside.close();
        System.setProperty("aws.endpointUrl", outside.address().toString());
        ActResult result = publish();
        System.clearProperty("aws.endpointUrl");
        assertThat(result.answer()).isEqualTo(Answer.REFUSED);
        assertThat(result.summary()).contains("was not sent: no connection");
    }

    @Test
    void anAnswerThatCannotBeReadIsUnknown() {
        outside.answering(call -> Reply.xml("<PublishResponse><oops"));
        assertThat(publish().answer()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aLookMayBeRepeatedOnce() {
        Observation seen = new AlarmsOk(clients).observe(ALARMS.context());
        assertThat(seen.state()).isEqualTo(State.UNKNOWN);
        assertThat(seen.summary()).startsWith("Reading the alarms in us-west-2 got no clear answer");
        assertThat(outside.asked()).hasSize(2);
    }

    @Test
    void everyCallIsSignedForItsRegion() {
        new AlarmsOk(clients).observe(ALARMS.context());
        assertThat(outside.asked()).extracting(Outside.Asked::region).containsOnly("us-west-2");
    }

    private ActResult publish() {
        return new NotifySns(clients).act(PUBLISH.context());
    }
}
