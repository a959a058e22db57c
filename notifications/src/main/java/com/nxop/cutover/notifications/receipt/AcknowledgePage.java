package com.nxop.cutover.notifications.receipt;

import com.nxop.cutover.notifications.template.Outlet;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.plan.Communications;
import com.nxop.cutover.orchestration.run.Run;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The page behind a link, as it looks now. */
public final class AcknowledgePage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(
                    "EEE d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Cutover cutover;
    private final Templates templates;

    public AcknowledgePage(Cutover cutover, Templates templates) {
        this.cutover = cutover;
        this.templates = templates;
    }

    public String render(Registrar.Seen seen) {
        Optional<Run> run = seen.slip().flatMap(slip -> cutover.find(slip.run()));
        Communications plan = run.map(Run::plan).orElseGet(cutover::plan).communications();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("hotline", plan.hotline());
        facts.put("statusPage", plan.statusPage());
        facts.put(
                "window",
                run.flatMap(one -> one.standing().window())
                        .map(set -> DAY.format(set.start()))
                        .orElse("not planned"));
        facts.put("open", yes(seen, Registrar.State.OPEN));
        facts.put("used", yes(seen, Registrar.State.USED));
        facts.put("outdated", yes(seen, Registrar.State.VOID));
        facts.put("unknown", yes(seen, Registrar.State.UNKNOWN));
        return templates.render("acknowledge-page", Outlet.HTML, facts);
    }

    private static String yes(Registrar.Seen seen, Registrar.State state) {
        return seen.state() == state ? "yes" : "";
    }
}
