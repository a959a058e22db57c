package com.nxop.cutover.rehearsal.aws;

import com.nxop.cutover.rehearsal.http.Call;
import com.nxop.cutover.rehearsal.http.Json;
import com.nxop.cutover.rehearsal.http.Reply;
import com.nxop.cutover.rehearsal.http.Trouble;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The Lambda function {@code sg-cordon}: cordons or uncordons a security group in about 6 s. Its fault
 * {@code lambda.sg-cordon} is a function that throws (FAIL) or answers ok and leaves the rules alone (IGNORED).
 */
final class CordonLambda implements Api {

    static final String FUNCTION = "sg-cordon";

    private static final Duration TAKES = Duration.ofSeconds(6);

    private final World world;
    private final Trouble trouble;
    private final List<SecurityGroup> groups;

    CordonLambda(World world, Trouble trouble, List<SecurityGroup> groups) {
        this.world = world;
        this.trouble = trouble;
        this.groups = groups;
    }

    @Override
    public String name() {
        return "lambda";
    }

    /** The name of the function: the only operation is Invoke. */
    @Override
    public String operation(Call call) {
        return call.segment(2).replaceFirst("^.*:", "");
    }

    @Override
    public Reply carryOut(Region region, String function, Call call) {
        if (!function.equals(FUNCTION) || !call.path().endsWith("/invocations")) {
            throw AwsRefusal.missing("ResourceNotFoundException", "Function not found: " + function);
        }
        JsonNode input = Json.read(call.text());
        if (call.header("X-Amz-Invocation-Type").filter("Event"::equals).isPresent()) {
            Thread later = new Thread(() -> run(input), FUNCTION);
            later.setDaemon(true);
            later.start();
            return Reply.empty(202);
        }
        return run(input);
    }

    private Reply run(JsonNode input) {
        String action = input.path("action").asString("");
        String id = input.path("group").asString("");
        List<SecurityGroup> found =
                groups.stream().filter(group -> group.id().equals(id)).toList();
        if (found.isEmpty() || !List.of("cordon", "uncordon").contains(action)) {
            return threw("ValueError", "Cannot " + action + " the security group '" + id + "'");
        }
        boolean ignored = trouble.ignored("lambda." + FUNCTION);
        if (!ignored) {
            world.asked("cordon");
        }
        trouble.pause(world.about(TAKES));
        int rules = ignored ? 3 : moved(found.get(0), action);
        return answered(Json.object("status", "ok", "rules", rules));
    }

    private int moved(SecurityGroup group, String action) {
        int rules = action.equals("cordon") ? group.cordon() : group.uncordon();
        world.became("cordon");
        return rules;
    }

    private static Reply answered(Object result) {
        return Reply.json(200, result).with("X-Amz-Executed-Version", "$LATEST");
    }

    /** An exception inside the function is still HTTP 200; only a header tells. */
    private static Reply threw(String type, String message) {
        return answered(Json.object("errorType", type, "errorMessage", message))
                .with("X-Amz-Function-Error", "Unhandled");
    }

    @Override
    public Reply refuse(AwsRefusal refusal) {
        return refusal.code().equals(AwsRefusal.INTERNAL)
                ? threw("ClientError", "RevokeSecurityGroupIngress: RequestLimitExceeded")
                : RestJson.refuse(refusal);
    }
}
