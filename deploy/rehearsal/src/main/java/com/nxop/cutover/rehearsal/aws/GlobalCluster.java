package com.nxop.cutover.rehearsal.aws;

import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.Truth.Place;
import com.nxop.cutover.rehearsal.world.World;
import java.time.Duration;
import java.util.Optional;

/** The DocumentDB global cluster: one writer, and a move of it that takes about a minute. */
final class GlobalCluster {

    static final String ID = "nxop-global";

    /** The fault of a caller who may not move the writer: every move is refused, nothing begins. */
    static final String DENIED = "docdb.denied";

    private static final Duration MOVE = Duration.ofSeconds(60);
    private static final Duration CANCEL = Duration.ofSeconds(30);

    private final World world;
    private Optional<Move> move = Optional.empty();

    /** A move under way; the status is one of {@code pending}, {@code failing-over}, {@code cancelling}. */
    record Move(String status, Region from, Region to, boolean lossAllowed) {
        Move with(String next) {
            return new Move(next, from, to, lossAllowed);
        }
    }

    GlobalCluster(World world) {
        this.world = world;
    }

    static String arn(Region region) {
        return "arn:aws:rds:" + region.aws() + ":111122223333:cluster:" + id(region);
    }

    static String id(Region region) {
        return "nxop-docdb-" + region.side();
    }

    static Region region(String arn) {
        for (Region region : Region.values()) {
            if (arn(region).equals(arn)) {
                return region;
            }
        }
        throw AwsRefusal.missing("DBClusterNotFoundFault", "There is no cluster " + arn + " in " + ID);
    }

    synchronized Optional<Move> move() {
        return move;
    }

    /** While the writer moves the member that was the writer is still shown as such until the end. */
    synchronized boolean isWriter(Region region) {
        return move.map(under -> under.from() == region)
                .orElseGet(() -> world.truth().writer() == Place.of(region));
    }

    /** Accepts a move; it goes on by itself on the world's clock. */
    synchronized void start(Region target, boolean lossAllowed) {
        if (move.isPresent()) {
            throw AwsRefusal.bad(
                    "InvalidGlobalClusterStateFault",
                    "The global cluster " + ID + " is not available: "
                            + move.get().status());
        }
        if (world.faults().of(DENIED).isPresent()) {
            throw new AwsRefusal("AccessDenied", 403, "Not authorized to move the writer of " + ID);
        }
        if (isWriter(target)) {
            throw AwsRefusal.bad(
                    "InvalidDBClusterStateFault", "The cluster " + id(target) + " is already the primary of " + ID);
        }
        Duration all = world.about(MOVE);
        move = Optional.of(new Move("pending", target.other(), target, lossAllowed));
        world.asked("writer");
        world.later(all.dividedBy(10), () -> show("failing-over"));
        world.later(all.multipliedBy(2).dividedBy(3), this::stopWriting);
        world.later(all, this::promote);
    }

    private synchronized void show(String status) {
        move = move.map(under -> under.with(status));
    }

    private void stopWriting() {
        if (sourceIsLost()) {
            show("cancelling");
            world.later(CANCEL, this::giveUp);
        } else {
            world.change("DocumentDB has no writer while it moves", truth -> truth.withWriter(Place.NONE));
        }
    }

    /** A switchover synchronises with its source first, so without the source it can never finish. */
    private synchronized boolean sourceIsLost() {
        return move.filter(under -> !under.lossAllowed())
                .filter(under -> world.faults().of("aws." + under.from().aws()).isPresent())
                .isPresent();
    }

    private void promote() {
        Optional<Move> ending = move().filter(under -> !under.status().equals("cancelling"));
        ending.ifPresent(under -> {
            world.change("DocumentDB writes in " + under.to().aws(), truth -> truth.withWriter(Place.of(under.to())));
            giveUp();
            world.became("writer");
        });
    }

    private synchronized void giveUp() {
        move = Optional.empty();
    }
}
