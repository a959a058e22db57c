package com.nxop.cutover.rehearsal.kafka;

import java.util.List;

/** The topics of NXOP, the same in both regions, and the hub in Azure. */
public final class Topics {

    public static final String FLIGHT_EVENTS = "prod.flight.events.v1";
    public static final String FLIGHT_PLANS = "prod.flight.plans.v1";
    public static final String AUDIT_LOGS = "prod.audit.logs.v1";
    public static final String FOS_EVENTS = "fos-events";
    public static final String POSITION_REPORTS = "position-reports";
    public static final String HUB = "flight-events";

    /** All topics of a region. */
    public static final List<String> REGIONAL = List.of(
            FLIGHT_EVENTS, FLIGHT_PLANS, AUDIT_LOGS, FOS_EVENTS, "esignature", POSITION_REPORTS, "fusion-events");

    static final int PARTITIONS = 3;

    private Topics() {}
}
