package com.nxop.cutover.orchestration.action.data;

import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Look;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import java.time.Duration;

/** Counts again and compares with the baseline of the same cluster, collection and bucket. */
public final class Compare implements Look {

    private final Stores stores;

    public Compare(Stores stores) {
        this.stores = stores;
    }

    @Override
    public ActionType type() {
        return Catalogue.DATA_COMPARE;
    }

    /** Counting is work for the stores. */
    @Override
    public Duration patience() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Observation observe(StepContext context) {
        Comparison comparison = new Comparison(
                context.with().text("baseline"), context.facts(), context.with().number("maxLag"));
        return comparison.judge(stores.count(context.with()));
    }
}
