package com.nxop.cutover.rehearsal.dns;

import com.nxop.cutover.rehearsal.world.Region;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** NXOP's names as one resolver sees them: moving names are CNAMEs to load balancers, which live on loopback. */
final class Zone {

    static final String KAFKA = "kafka.nxop.com";
    static final String API = "api.nxop.com";
    private static final int TTL_SECONDS = 60;
    private static final Map<Region, String> KAFKA_NLB = Map.of(
            Region.EAST, "kafka-use1-nlb-abc123.elb.us-east-1.amazonaws.com",
            Region.WEST, "kafka-usw2-nlb-def456.elb.us-west-2.amazonaws.com");
    private static final Map<Region, String> API_NLB = Map.of(
            Region.EAST, "api-use1-nlb-ghi789.elb.us-east-1.amazonaws.com",
            Region.WEST, "api-usw2-nlb-jkl012.elb.us-west-2.amazonaws.com");
    private static final Map<String, String> FIXED = Map.of(
            "kafka-use1.nxop.com", kafkaNlb(Region.EAST),
            "kafka-usw2.nxop.com", kafkaNlb(Region.WEST));
    private static final List<String> BALANCERS =
            List.of(kafkaNlb(Region.EAST), kafkaNlb(Region.WEST), apiNlb(Region.EAST), apiNlb(Region.WEST));

    private final Map<String, Supplier<String>> moving;

    Zone(Supplier<Region> kafka, Supplier<Region> api) {
        this.moving = Map.of(KAFKA, () -> kafkaNlb(kafka.get()), API, () -> apiNlb(api.get()));
    }

    static String kafkaNlb(Region region) {
        return KAFKA_NLB.getOrDefault(region, "");
    }

    static String apiNlb(Region region) {
        return API_NLB.getOrDefault(region, "");
    }

    Message answer(Message query) {
        Record question = query.getQuestion();
        Message reply = reply(query, Rcode.NOERROR);
        String asked = question.getName().toString(true).toLowerCase(Locale.ROOT);
        if (moving.containsKey(asked) || FIXED.containsKey(asked)) {
            String target = FIXED.containsKey(asked)
                    ? FIXED.get(asked)
                    : moving.getOrDefault(asked, () -> "").get();
            Name balancer = Name.fromConstantString(target + ".");
            reply.addRecord(new CNAMERecord(question.getName(), DClass.IN, TTL_SECONDS, balancer), Section.ANSWER);
            address(reply, question, balancer);
        } else if (BALANCERS.contains(asked)) {
            address(reply, question, question.getName());
        } else {
            reply.getHeader().setRcode(Rcode.NXDOMAIN);
        }
        return reply;
    }

    static Message reply(Message query, int rcode) {
        Message reply = new Message(query.getHeader().getID());
        reply.getHeader().setFlag(Flags.QR);
        reply.getHeader().setFlag(Flags.RA);
        if (query.getHeader().getFlag(Flags.RD)) {
            reply.getHeader().setFlag(Flags.RD);
        }
        reply.getHeader().setRcode(rcode);
        reply.addRecord(query.getQuestion(), Section.QUESTION);
        return reply;
    }

    private static void address(Message reply, Record question, Name name) {
        if (question.getType() == Type.A || question.getType() == Type.ANY) {
            reply.addRecord(
                    new ARecord(name, DClass.IN, TTL_SECONDS, InetAddress.getLoopbackAddress()), Section.ANSWER);
        }
    }
}
