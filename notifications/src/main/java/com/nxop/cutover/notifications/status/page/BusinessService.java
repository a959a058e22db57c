package com.nxop.cutover.notifications.status.page;

import java.util.Locale;

/** What the business calls the things NXOP does for it; flow groups of the impact table. */
public enum BusinessService {
    FLIGHT_PLANNING,
    FLIGHT_RELEASE,
    POSITION_REPORTING,
    ACARS_MESSAGING,
    PILOT_BRIEFING,
    AUDIT_LOGGING;

    /** For example {@code flight-planning}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
