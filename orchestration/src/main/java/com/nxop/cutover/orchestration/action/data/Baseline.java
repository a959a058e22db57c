package com.nxop.cutover.orchestration.action.data;

import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Look;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.StepContext;

/** Takes the baseline. Half a baseline is none: what is missing later could not be told from what was lost. */
public final class Baseline implements Look {

    private final Stores stores;

    public Baseline(Stores stores) {
        this.stores = stores;
    }

    @Override
    public ActionType type() {
        return Catalogue.DATA_BASELINE;
    }

    @Override
    public Observation observe(StepContext context) {
        Stock stock = stores.count(context.with());
        stores.connections(stock, context);
        return stock.problems().isEmpty()
                ? Observation.met("Baseline taken: " + stock.readings().size() + " counts", stock.readings())
                : new Observation(
                        State.UNKNOWN,
                        "The baseline is incomplete: " + String.join("; ", stock.problems()),
                        stock.readings());
    }
}
