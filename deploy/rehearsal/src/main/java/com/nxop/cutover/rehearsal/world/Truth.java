package com.nxop.cutover.rehearsal.world;

import java.util.Map;

/**
 * What each layer of the world really is at one moment.
 *
 * @param arc routing control per region, true is On
 * @param dns region the resolvers name for kafka.nxop.com, {@code null} never: SPLIT while they differ
 * @param cordon true while the security group keeps clients off East
 * @param isolated true while the security group keeps clients off West
 * @param clients connected Kafka clients per region, of {@link World#CLIENTS} in all
 * @param writer region whose DocumentDB cluster takes writes, or NONE while it moves
 * @param flag region named in the FXIP active-region flag
 * @param gtm region Akamai GTM hands out once propagated
 * @param apiDns region the resolvers name for api.nxop.com
 * @param amqp listeners connected to Flightkeys per region
 */
public record Truth(
        Map<Region, Boolean> arc,
        Place dns,
        boolean cordon,
        boolean isolated,
        Map<Region, Integer> clients,
        Place writer,
        Region flag,
        Place gtm,
        Place apiDns,
        Map<Region, Integer> amqp) {

    public Truth withArc(Map<Region, Boolean> arc) {
        return new Truth(Map.copyOf(arc), dns, cordon, isolated, clients, writer, flag, gtm, apiDns, amqp);
    }

    public Truth withCordon(boolean cordon) {
        return new Truth(arc, dns, cordon, isolated, clients, writer, flag, gtm, apiDns, amqp);
    }

    public Truth withIsolated(boolean isolated) {
        return new Truth(arc, dns, cordon, isolated, clients, writer, flag, gtm, apiDns, amqp);
    }

    /** Whether the security group of the region keeps clients off. */
    public boolean closed(Region region) {
        return region == Region.EAST ? cordon : isolated;
    }

    public Truth withWriter(Place writer) {
        return new Truth(arc, dns, cordon, isolated, clients, writer, flag, gtm, apiDns, amqp);
    }

    public Truth withGtm(Place gtm) {
        return new Truth(arc, dns, cordon, isolated, clients, writer, flag, gtm, apiDns, amqp);
    }

    /** Where something is: one region, none, or split between both. */
    public enum Place {
        EAST("us-east-1"),
        WEST("us-west-2"),
        NONE("none"),
        SPLIT("split");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        /** The AWS region name, {@code none} or {@code split}. */
        public String label() {
            return label;
        }

        public static Place of(Region region) {
            return region == Region.EAST ? EAST : WEST;
        }
    }

    public Truth withDns(Place dns) {
        return new Truth(arc, dns, cordon, isolated, clients, writer, flag, gtm, apiDns, amqp);
    }

    public Truth withApiDns(Place apiDns) {
        return new Truth(arc, dns, cordon, isolated, clients, writer, flag, gtm, apiDns, amqp);
    }

    public Truth withClients(Map<Region, Integer> clients) {
        return new Truth(arc, dns, cordon, isolated, Map.copyOf(clients), writer, flag, gtm, apiDns, amqp);
    }

    public Truth withFlag(Region flag) {
        return new Truth(arc, dns, cordon, isolated, clients, writer, flag, gtm, apiDns, amqp);
    }

    public Truth withAmqp(Map<Region, Integer> amqp) {
        return new Truth(arc, dns, cordon, isolated, clients, writer, flag, gtm, apiDns, Map.copyOf(amqp));
    }
}
