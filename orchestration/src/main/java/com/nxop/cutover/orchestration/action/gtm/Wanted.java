package com.nxop.cutover.orchestration.action.gtm;

import com.nxop.cutover.orchestration.action.Settings;

/** Which property shall hand its traffic to which datacenter. */
record Wanted(String domain, String property, String enable, String disable) {

    static Wanted of(Settings with) {
        return new Wanted(with.text("domain"), with.text("property"), with.text("enable"), with.text("disable"));
    }

    String path() {
        return "properties/" + GtmCalls.encode(property);
    }
}
