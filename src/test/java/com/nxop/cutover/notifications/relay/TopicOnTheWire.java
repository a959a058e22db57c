package com.nxop.cutover.notifications.relay;

import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.sns.OperationsTopic;
import com.nxop.cutover.rehearsal.Worlds;
import com.nxop.cutover.rehearsal.aws.AwsEndpoint;
import com.nxop.cutover.rehearsal.aws.Published;
import com.nxop.cutover.rehearsal.world.World;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rehearsal's SNS, and the way to it that the bot would go. */
public final class TopicOnTheWire implements AutoCloseable {

    private static final String ENDPOINT = "aws.endpointUrl";

    private final World world = Worlds.fast();
    private final AwsEndpoint aws = AwsEndpoint.start(world);
    private final AwsClients clients = new AwsClients();
    private final String before = System.getProperty(ENDPOINT, "");

    public TopicOnTheWire() {
        System.setProperty(ENDPOINT, aws.url());
        System.setProperty("aws.accessKeyId", "AKIAREHEARSAL0000000");
        System.setProperty("aws.secretAccessKey", "rehearsal-only");
    }

    public TopicCarrier carrier() {
        return new TopicCarrier(new OperationsTopic(clients));
    }

    /** ARN of the operations' topic. */
    public String arn() {
        Map<String, String> settings = aws.settings();
        return Objects.requireNonNull(settings.get("sns.topic"));
    }

    public List<Published> messages() {
        return aws.messages();
    }

    World world() {
        return world;
    }

    AwsEndpoint aws() {
        return aws;
    }

    @Override
    public void close() {
        if (before.isEmpty()) {
            System.clearProperty(ENDPOINT);
        } else {
            System.setProperty(ENDPOINT, before);
        }
        clients.close();
        aws.close();
        world.close();
    }
}
