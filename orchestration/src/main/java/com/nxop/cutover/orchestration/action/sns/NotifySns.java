package com.nxop.cutover.orchestration.action.sns;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import java.util.Map;

/** {@code notify.sns}: one message to one topic. A sent message cannot be read back, so a lost answer stays unknown. */
public final class NotifySns implements Action {

    /** Receipt of a message whose answer was lost. */
    static final String LOST = "lost";

    private final OperationsTopic topic;

    public NotifySns(AwsClients clients) {
        this.topic = new OperationsTopic(clients);
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
        return topic.publish(new OperationsTopic.Message(
                        context.with().text("topic"),
                        context.run(),
                        context.key(),
                        context.with().text("subject"),
                        context.with().text("message")))
                .result();
    }
}
