package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.file.PlanFile;
import com.nxop.cutover.orchestration.plan.file.PlanSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The NXOP plan with every name ten times as long, from right to left, with emoji, and with what would call everybody. */
final class WidePlan {

    private static final Pattern NAME = Pattern.compile("(?m)^(\\s*(?:- id: \\S+\\s+)?name: |title: )([^\"\\n]+)$");
    private static final String WIDE = " \u05D0\u05D1\u05D2 \uD83D\uDE80 <!channel> ";

    private WidePlan() {}

    static Plan read() {
        try {
            PlanSource source = PlanSource.open("plans/nxop-region-switch.yaml");
            Matcher names = NAME.matcher(source.text());
            String text = names.replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                    + '"'
                    + (found.group(2).strip().replace("\\", "").replace("\"", "") + WIDE).repeat(10)
                    + '"'));
            return PlanFile.read(text, source.name(), Map.of()).plan().orElseThrow();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
