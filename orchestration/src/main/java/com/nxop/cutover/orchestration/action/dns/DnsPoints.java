package com.nxop.cutover.orchestration.action.dns;

import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Look;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Settings;
import com.nxop.cutover.orchestration.action.StepContext;

/** Waits until every resolver answers with the wanted name. */
public final class DnsPoints implements Look {

    private final Resolvers resolvers;

    public DnsPoints(Resolvers resolvers) {
        this.resolvers = resolvers;
    }

    @Override
    public ActionType type() {
        return Catalogue.DNS_POINTS;
    }

    @Override
    public Observation observe(StepContext context) {
        Settings with = context.with();
        return resolvers.look(with.text("name"), with.text("to"), with.list("resolvers"));
    }
}
