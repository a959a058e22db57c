package com.nxop.cutover.rehearsal.dns;

import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.Truth;
import com.nxop.cutover.rehearsal.world.Truth.Place;
import com.nxop.cutover.rehearsal.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The names of NXOP: kafka.nxop.com follows the routing controls, api.nxop.com follows Akamai GTM, both through caches. */
public final class Names implements AutoCloseable {

    private final World world;
    private final List<Resolver> resolvers;

    public Names(World world) {
        this.world = world;
        this.resolvers = List.of(resolver(1, 15, 10), resolver(2, 25, 15));
        world.onChange(this::follow);
    }

    private Resolver resolver(int number, int kafkaSeconds, int apiSeconds) {
        Resolver.Lags lags = new Resolver.Lags(Duration.ofSeconds(kafkaSeconds), Duration.ofSeconds(apiSeconds));
        return new Resolver(world, number, lags, this::kafkaMoved, this::apiMoved);
    }

    /** The region resolver 0 or 1 leads a Kafka client to; empty while it does not answer. */
    public Optional<Region> kafka(int resolver) {
        return resolvers.get(resolver).led();
    }

    /** Plan settings: the resolvers' addresses and the names of both sides. */
    public Map<String, String> settings() {
        return Map.of(
                "dns.resolvers",
                String.join(",", resolvers.stream().map(Resolver::address).toList()),
                "dns.kafka.name",
                Zone.KAFKA,
                "dns.kafka.east",
                Zone.kafkaNlb(Region.EAST),
                "dns.kafka.west",
                Zone.kafkaNlb(Region.WEST),
                "dns.api.name",
                Zone.API,
                "dns.api.east",
                Zone.apiNlb(Region.EAST),
                "dns.api.west",
                Zone.apiNlb(Region.WEST));
    }

    private void follow(Truth before, Truth after) {
        if (!before.arc().equals(after.arc())) {
            routed(after).ifPresent(region -> move("dns", region, Resolver::kafka));
        }
        if (before.gtm() != after.gtm()) {
            region(after.gtm()).ifPresent(region -> move("apiDns", region, Resolver::api));
        }
    }

    private void move(String layer, Region region, Function<Resolver, Cache> name) {
        world.asked(layer);
        resolvers.forEach(resolver -> name.apply(resolver).moveTo(region));
    }

    // A failover record answers its primary while that is healthy, and stays where it is when nothing is.
    private static Optional<Region> routed(Truth truth) {
        return truth.arc().getOrDefault(Region.EAST, false)
                ? Optional.of(Region.EAST)
                : Optional.of(Region.WEST).filter(west -> truth.arc().getOrDefault(west, false));
    }

    private static Optional<Region> region(Place place) {
        return place == Place.EAST || place == Place.WEST
                ? Optional.of(place == Place.EAST ? Region.EAST : Region.WEST)
                : Optional.empty();
    }

    private synchronized void kafkaMoved() {
        Place place = agreed(Resolver::kafka);
        world.change("kafka.nxop.com names " + place.label(), truth -> truth.withDns(place));
        if (routed(world.truth()).map(Place::of).filter(place::equals).isPresent()) {
            world.became("dns");
        }
    }

    private synchronized void apiMoved() {
        Place place = agreed(Resolver::api);
        world.change("api.nxop.com names " + place.label(), truth -> truth.withApiDns(place));
        if (place == world.truth().gtm()) {
            world.became("apiDns");
        }
    }

    private Place agreed(Function<Resolver, Cache> name) {
        List<Region> regions = resolvers.stream()
                .map(resolver -> name.apply(resolver).region())
                .distinct()
                .toList();
        return regions.size() == 1 ? Place.of(regions.get(0)) : Place.SPLIT;
    }

    @Override
    public void close() {
        resolvers.forEach(Resolver::close);
    }
}
