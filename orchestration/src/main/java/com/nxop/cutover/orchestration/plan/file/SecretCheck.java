package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Plan;
import java.util.Locale;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A plan is kept, quoted and shown; what must stay secret is only referred to. Overrides are not looked at. */
record SecretCheck(MappingNode root) implements PlanCheck {

    private static final Pattern KEY =
            Pattern.compile("(^|.*[._-])?(password|passwd|token|secret|sasl)$|.*" + "(password|token|secret)$");
    private static final Pattern REFERENCE = Pattern.compile("(env|file):.+|\\$\\{[^}]+}");
    private static final Pattern LOGIN =
            Pattern.compile("[a-z][a-z0-9+.-]{0,20}://[^/@:\\s]{1,200}:[^/@\\s]{1,200}@.*");

    @Override
    public void check(Plan plan, Places places, Report report) {
        search(root, report);
    }

    private static void search(Node node, Report report) {
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> look(tuple, report));
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> search(item, report));
        }
    }

    private static void look(NodeTuple tuple, Report report) {
        String key = Nodes.written(tuple.getKeyNode());
        Node value = tuple.getValueNode();
        if (!(value instanceof ScalarNode)) {
            search(value, report);
            return;
        }
        String written = Nodes.written(value);
        boolean named = KEY.matcher(key.toLowerCase(Locale.ROOT)).matches()
                && !Nodes.blank(value)
                && !REFERENCE.matcher(written).matches();
        if (named || LOGIN.matcher(written).matches()) {
            report.error(
                    value,
                    "'" + key + "' holds a secret in clear",
                    "take it out, change it, and refer to it by env:NAME or file:/path");
        }
    }
}
