package com.nxop.cutover.orchestration.plan.file;

import static com.nxop.cutover.orchestration.plan.file.Block.may;
import static com.nxop.cutover.orchestration.plan.file.Block.must;

import com.nxop.cutover.orchestration.plan.Flow;
import com.nxop.cutover.orchestration.plan.PartialSuccess;
import com.nxop.cutover.orchestration.plan.file.Words.Choice;
import com.nxop.cutover.orchestration.plan.file.Words.Count;
import com.nxop.cutover.orchestration.plan.file.Words.Span;
import com.nxop.cutover.orchestration.plan.file.Words.Text;
import com.nxop.cutover.orchestration.plan.file.Words.Texts;
import java.util.List;

/** What may stand under {@code flows} and {@code partialSuccess}. */
final class PartialBlocks {

    private static final Text TEXT = new Text();
    private static final Texts TEXTS = new Texts();

    static final Block FLOW = new Block(
            "flow",
            "a message flow the platform takes part in",
            List.of(
                    must("id", TEXT, "its number"),
                    must("name", TEXT, "as people say it"),
                    must("needs", TEXTS, "what it depends on: msk, docdb, gtm, amqp, s3"),
                    may("listener", TEXT, "service that takes its messages from the broker"),
                    may("weight", Choice.of(Flow.Weight.values()), "critical, or ordinary (default)")));

    static final Block CASE = new Block(
            "case",
            "what is to be done when a part has worked and another has not",
            List.of(
                    must("id", TEXT, "for example scenario-2"),
                    must("text", TEXT, "what has worked and what has not"),
                    must("steps", TEXTS, "ids of the steps whose failure makes the case"),
                    must("rule", Choice.of(PartialSuccess.Rule.values()), "what decides"),
                    may("needs", TEXT, "dependency of the flows that are hit; for the rule share"),
                    may("above", new Count(), "percent of the flows above which it is rolled back; default 50"),
                    may("fix", new Span(), "how long a repair may take, from the failure on")));

    private PartialBlocks() {}
}
