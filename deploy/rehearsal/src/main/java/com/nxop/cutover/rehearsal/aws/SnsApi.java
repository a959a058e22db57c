package com.nxop.cutover.rehearsal.aws;

import com.nxop.cutover.rehearsal.http.Trouble;
import com.nxop.cutover.rehearsal.http.Xml;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SNS with one topic, that of operations. */
final class SnsApi implements QueryApi {

    static final String TOPIC = "arn:aws:sns:us-west-2:111122223333:nxop-operations";

    private final World world;
    private final Trouble trouble;
    private final List<Published> messages = new CopyOnWriteArrayList<>();
    private final List<Consumer<Published>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();

    SnsApi(World world, Trouble trouble) {
        this.world = world;
        this.trouble = trouble;
    }

    List<Published> messages() {
        return List.copyOf(messages);
    }

    void onMessage(Consumer<Published> listener) {
        listeners.add(listener);
    }

    @Override
    public String name() {
        return "sns";
    }

    @Override
    public String namespace() {
        return "http://sns.amazonaws.com/doc/2010-03-31/";
    }

    @Override
    public String result(Region region, String operation, Params params) {
        if (!operation.equals("Publish")) {
            throw QueryApi.unknown(operation);
        }
        String topic = params.get("TopicArn");
        if (!topic.contains(":" + region.aws() + ":")) {
            throw AwsRefusal.bad("InvalidParameter", "Invalid parameter: TopicArn " + topic + " is of another region");
        }
        if (!topic.equals(TOPIC)) {
            throw AwsRefusal.missing("NotFound", "Topic does not exist: " + topic);
        }
        Published message = published(topic, params);
        if (!trouble.ignored("sns.Publish")) {
            messages.add(message);
            listeners.forEach(listener -> listener.accept(message));
        }
        return Xml.text("MessageId", "rehearsal-" + numbers.incrementAndGet());
    }

    /** A text for all, or with the structure {@code json} one for each protocol. */
    private Published published(String topic, Params params) {
        String text = params.get("Message");
        String subject = params.find("Subject").orElse("");
        Instant now = world.clock().instant();
        if (params.find("MessageStructure").filter("json"::equals).isEmpty()) {
            return new Published(now, topic, subject, text, text);
        }
        JsonNode each = JsonMapper.shared().readTree(text);
        String all = each.path("default").asString("");
        if (all.isEmpty()) {
            throw AwsRefusal.bad(
                    "InvalidParameter", "Invalid parameter: Message Structure - No default entry in JSON message body");
        }
        return new Published(now, topic, subject, all, each.path("sms").asString(all));
    }
}
