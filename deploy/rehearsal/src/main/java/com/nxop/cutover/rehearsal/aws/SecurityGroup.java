package com.nxop.cutover.rehearsal.aws;

import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import java.util.List;
import java.util.stream.Stream;

/** The security group of one MSK cluster. A cordon takes its client rules away and keeps them saved. */
final class SecurityGroup {

    static final int PORT = 9094;

    private final World world;
    private final Region region;
    private final String id;
    private final List<Rule> always;
    private List<Rule> clients;
    private List<Rule> saved = List.of();

    /** A rule for one CIDR block on the broker port, or for everything when it is egress. */
    record Rule(String id, boolean egress, String cidr, String description, String role) {}

    SecurityGroup(World world, Region region, String id) {
        this.world = world;
        this.region = region;
        this.id = id;
        String serial = region == Region.EAST ? "1" : "2";
        this.always = List.of(
                new Rule("sgr-0" + serial + "00000000000000a", false, "10.41.0.0/24", "MSK Replicator", "replication"),
                new Rule("sgr-0" + serial + "00000000000000b", true, "0.0.0.0/0", "everything out", "egress"));
        this.clients = List.of(
                new Rule("sgr-0" + serial + "000000000000001", false, "10.40.0.0/16", "EKS us-east-1", "client"),
                new Rule("sgr-0" + serial + "000000000000002", false, "10.60.0.0/16", "EKS us-west-2", "client"),
                new Rule("sgr-0" + serial + "000000000000003", false, "10.20.0.0/16", "on-prem", "client"));
    }

    Region region() {
        return region;
    }

    String id() {
        return id;
    }

    synchronized List<Rule> rules() {
        return Stream.concat(clients.stream(), always.stream()).toList();
    }

    /** Takes the client rules away. Returns how many; 0 when it already was so. */
    int cordon() {
        int moved;
        synchronized (this) {
            moved = clients.size();
            saved = moved == 0 ? saved : clients;
            clients = List.of();
        }
        tell(true);
        return moved;
    }

    /** Puts back exactly the saved rules. Returns how many; 0 when it already was so. */
    int uncordon() {
        int moved;
        synchronized (this) {
            moved = saved.size();
            clients = moved == 0 ? clients : saved;
            saved = List.of();
        }
        tell(false);
        return moved;
    }

    private void tell(boolean cordoned) {
        String side = region.aws();
        world.change(
                cordoned ? "clients are kept off " + side : "clients are let in to " + side + " again",
                truth -> region == Region.EAST ? truth.withCordon(cordoned) : truth.withIsolated(cordoned));
    }
}
