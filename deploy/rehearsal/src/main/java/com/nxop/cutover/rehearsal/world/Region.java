package com.nxop.cutover.rehearsal.world;

/** The two regions of the rehearsal, by the names AWS gives them. */
public enum Region {
    EAST("us-east-1"),
    WEST("us-west-2");

    private final String aws;

    Region(String aws) {
        this.aws = aws;
    }

    /** The AWS name, for example {@code us-east-1}. */
    public String aws() {
        return aws;
    }

    public Region other() {
        return this == EAST ? WEST : EAST;
    }

    /** {@code east} or {@code west}, as used in plan settings. */
    public String side() {
        return this == EAST ? "east" : "west";
    }

    public static Region ofAws(String name) {
        for (Region region : values()) {
            if (region.aws.equals(name)) {
                return region;
            }
        }
        throw new IllegalArgumentException("The rehearsal has no region " + name + "; it has us-east-1 and us-west-2");
    }
}
