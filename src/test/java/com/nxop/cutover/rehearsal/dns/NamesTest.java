package com.nxop.cutover.rehearsal.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.rehearsal.Worlds;
import com.nxop.cutover.rehearsal.world.Faults;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.Span;
import com.nxop.cutover.rehearsal.world.Truth.Place;
import com.nxop.cutover.rehearsal.world.World;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

class NamesTest {

    private final World world = Worlds.fast();
    private final Names names = new Names(world);

    @AfterEach
    void close() {
        names.close();
        world.close();
    }

    @Test
    void bothResolversNameEastBeforeAnythingMoves() throws IOException {
        assertThat(target(0, "kafka.nxop.com")).contains("us-east-1");
        assertThat(target(1, "api.nxop.com")).contains("us-east-1");
    }

    @Test
    void aMovedRoutingControlReachesOneResolverBeforeTheOther() throws IOException {
        Worlds.route(world, Region.WEST);
        await().until(() -> world.truth().dns() == Place.SPLIT);
        await().until(() -> world.truth().dns() == Place.WEST);
        assertThat(target(0, "kafka.nxop.com")).isEqualTo(names.settings().get("dns.kafka.west"));
        assertThat(target(1, "kafka.nxop.com")).isEqualTo(names.settings().get("dns.kafka.west"));
        assertThat(world.spans()).extracting(Span::layer).contains("dns");
    }

    @Test
    void theApiNameFollowsAkamai() throws IOException {
        world.change("Akamai moved", truth -> truth.withGtm(Place.WEST));
        await().until(() -> world.truth().apiDns() == Place.WEST);
        assertThat(target(0, "api.nxop.com")).isEqualTo(names.settings().get("dns.api.west"));
        assertThat(target(0, "kafka.nxop.com")).contains("us-east-1");
    }

    @Test
    void anAnswerIsTheSameOverTcp() throws IOException {
        SimpleResolver resolver = resolver(0);
        resolver.setTCP(true);
        Message answer = resolver.send(question("kafka.nxop.com", Type.A));
        assertThat(answer.getSection(Section.ANSWER)).hasSize(2);
        assertThat(answer.getSection(Section.ANSWER).get(0).getTTL()).isEqualTo(60);
    }

    @Test
    void anUnknownNameDoesNotExist() throws IOException {
        assertThat(resolver(0).send(question("nowhere.nxop.com", Type.A)).getRcode())
                .isEqualTo(Rcode.NXDOMAIN);
    }

    @Test
    void aBrokenResolverRefusesAndAHangingOneIsSilent() throws IOException {
        world.faults().set("dns.resolver.1", Faults.Kind.FAIL);
        assertThat(resolver(0).send(question("kafka.nxop.com", Type.A)).getRcode())
                .isEqualTo(Rcode.SERVFAIL);
        world.faults().set("dns.resolver.2", Faults.Kind.HANG);
        SimpleResolver silent = resolver(1);
        silent.setTimeout(Duration.ofMillis(200));
        assertThatThrownBy(() -> silent.send(question("kafka.nxop.com", Type.A)))
                .isInstanceOf(IOException.class);
        assertThat(names.kafka(0)).isEmpty();
    }

    private String target(int number, String name) throws IOException {
        Record first = resolver(number)
                .send(question(name, Type.A))
                .getSection(Section.ANSWER)
                .get(0);
        return ((CNAMERecord) first).getTarget().toString(true);
    }

    private SimpleResolver resolver(int number) throws IOException {
        String address =
                Objects.requireNonNull(names.settings().get("dns.resolvers")).split(",")[number];
        SimpleResolver resolver = new SimpleResolver("127.0.0.1");
        resolver.setPort(Integer.parseInt(address.split(":")[1]));
        resolver.setTimeout(Duration.ofSeconds(5));
        return resolver;
    }

    private static Message question(String name, int type) throws IOException {
        return Message.newQuery(Record.newRecord(Name.fromString(name + "."), type, DClass.IN));
    }
}
