package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Plan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** The door: from the text of a plan file to a checked plan, or to everything that is wrong with it. */
public final class PlanFile {

    private PlanFile() {}

    /**
     * Never throws for anything in the text.
     *
     * @param fileName as it shall stand in the problems
     * @param overrides setting to value, replacing what the file says
     */
    public static PlanReading read(String text, String fileName, Map<String, String> overrides) {
        Report report = new Report(fileName);
        Optional<Plan> plan = YamlText.compose(text, report).map(root -> checked(root, text, overrides, report));
        return new PlanReading(plan.filter(one -> !report.hasErrors()), report.problems());
    }

    private static Plan checked(MappingNode root, String text, Map<String, String> overrides, Report report) {
        Blocks.PLAN.check(root, report);
        Fields fields = new Fields(root, new SettingValues(settings(root), overrides, report));
        Places places = new Places(root, report);
        Plan plan = new PlanReader(fields, places, report).read(text, digest(text));
        List.<PlanCheck>of(
                        new NameCheck(),
                        new RoleCheck(),
                        new GateCheck(),
                        new JoinCheck(),
                        new UndoCheck(),
                        new TimeCheck(),
                        new ResourceCheck(),
                        new NoticeCheck(),
                        new SecretCheck(root))
                .forEach(check -> check.check(plan, places, report));
        return plan;
    }

    private static MappingNode settings(MappingNode root) {
        Optional<Node> settings = Nodes.value(root, "settings");
        return settings.filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .orElseGet(() -> new MappingNode(root.getTag(), List.of(), root.getFlowStyle()));
    }

    /** SHA-256 in hexadecimal, of the text as UTF-8. */
    public static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
