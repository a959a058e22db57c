package com.nxop.cutover.notifications.relay;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.sns.OperationsTopic;
import java.util.Optional;

/** To an SNS topic. A lost answer is sent again: a list that hears twice is better than one that hears nothing. */
public final class TopicCarrier implements Carrier {

    private final OperationsTopic topic;

    public TopicCarrier(OperationsTopic topic) {
        this.topic = topic;
    }

    @Override
    public Carried carry(Bulletin bulletin, String key) {
        OperationsTopic.Published published = topic.publish(new OperationsTopic.Message(
                bulletin.to(),
                bulletin.run(),
                key,
                OperationsTopic.Message.subject(bulletin.subject()),
                bulletin.text()));
        ActResult result = published.result();
        return switch (result.answer()) {
            case DONE, ACCEPTED -> new Carried.Taken();
            case REFUSED ->
                published.unsent()
                        ? new Carried.Later(result.summary(), Optional.empty())
                        : new Carried.Refused(result.summary());
            case UNKNOWN -> new Carried.Later(result.summary(), Optional.empty());
        };
    }
}
