package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Settings;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.action.StepContext.Mode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What each kind of step wants of the world: which fact, with which value, seen and made how. */
final class Ensures {

    private Ensures() {}

    /** The thing a step changes; two steps on one thing must not overlap. Empty for steps that only look. */
    static Optional<String> resource(String uses, Settings with) {
        return Optional.ofNullable(
                switch (uses) {
                    case "arc.routing" -> "arc";
                    case "flag.set" -> "flag";
                    case "docdb.writer" -> "writer";
                    case "gtm.property" -> "gtm";
                    case "cordon.lambda" -> "cordon:" + side(with.text("region"));
                    case "amqp.listeners" -> "amqp:" + side(with.text("region"));
                    case "docdb.snapshot" -> "snapshot";
                    case "notify.sns", "kafka.marker" -> uses;
                    default -> null;
                });
    }

    /** The value wanted of the resource. */
    static String wanted(String uses, Settings with) {
        return switch (uses) {
            case "arc.routing" -> side(with.text("on"));
            case "flag.set" -> side(with.text("value"));
            case "docdb.writer" -> side(with.text("to"));
            case "gtm.property" -> with.text("enable").equals("3132") ? World.WEST : World.EAST;
            case "cordon.lambda" -> with.text("want");
            case "amqp.listeners" -> with.text("command");
            default -> "done";
        };
    }

    static String side(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("west") || lower.contains("usw2") ? World.WEST : World.EAST;
    }

    /** What an honest look at these facts says. */
    static Observation see(String uses, StepContext step, Map<String, String> facts) {
        Settings with = step.with();
        return switch (uses) {
            case "arc.routing", "flag.set", "amqp.listeners" ->
                is(facts.get(resource(uses, with).orElseThrow()), wanted(uses, with), uses);
            case "cordon.lambda" -> cordon(with, facts);
            case "docdb.writer" ->
                facts.get("moving").equals(World.NONE)
                        ? is(facts.get("writer"), wanted(uses, with), "writer")
                        : Observation.underWay("the writer is moving", Map.of());
            case "gtm.property" -> gtm(wanted(uses, with), facts);
            case "docdb.snapshot" -> is(facts.getOrDefault("snapshot", "none"), "done", "snapshot");
            case "notify.sns" -> sns(step.receipt());
            case "kafka.marker" -> is(facts.getOrDefault("marker:" + step.key(), "none"), "done", "marker");
            default -> look(uses, step, facts);
        };
    }

    private static Observation look(String uses, StepContext step, Map<String, String> facts) {
        Settings with = step.with();
        return switch (uses) {
            case "dns.points" ->
                is(facts.get(with.text("name").startsWith("api") ? "api" : "dns"), side(with.text("to")), "dns");
            case "mongo.probe" ->
                facts.get("moving").equals(World.NONE)
                        ? is(facts.get("writer"), side(with.text("uri")), "writes")
                        : Observation.notYet("writes fail during the move", Map.of());
            case "connect.running" -> is(facts.get("clients"), side(with.text("url")), "connectors");
            case "cloudwatch.metric" ->
                with.text("metric").equals("ClientConnectionCount")
                        ? is(facts.get("clients"), side(with.text("region")), "clients")
                        : health(step, facts);
            default -> health(step, facts);
        };
    }

    private static Observation cordon(Settings with, Map<String, String> facts) {
        String side = side(with.text("region"));
        Observation rules = is(facts.get("cordon:" + side), with.text("want"), "rules");
        boolean cut = with.find("cluster").isEmpty() || !facts.get("clients").equals(side);
        return rules.met() && !cut ? Observation.notYet("clients are still connected", Map.of()) : rules;
    }

    private static Observation gtm(String wanted, Map<String, String> facts) {
        if (!facts.get("gtm").equals(wanted)) {
            return Observation.notYet("points at " + facts.get("gtm"), Map.of());
        }
        return facts.get("propagation").equals("COMPLETE")
                ? is(facts.get("api"), wanted, "api")
                : Observation.underWay("propagation is pending", Map.of());
    }

    /** A message cannot be read back. */
    private static Observation sns(String receipt) {
        return switch (receipt) {
            case "" -> Observation.notYet("not sent yet", Map.of());
            case "lost" -> Observation.unknown("whether it was sent is not known");
            default -> Observation.met("sent", Map.of("message id", receipt));
        };
    }

    private static Observation health(StepContext step, Map<String, String> facts) {
        return switch (facts.getOrDefault("sick:" + step.subject(), "")) {
            case "red" -> Observation.notYet(step.subject() + " is red", Map.of());
            case "dark" -> Observation.unknown(step.subject() + " gives no sample");
            default -> Observation.met(step.subject() + " is well", Map.of());
        };
    }

    private static Observation is(String seen, String wanted, String what) {
        return seen.equals(wanted)
                ? Observation.met(what + " is " + seen, Map.of())
                : Observation.notYet(what + " is " + seen + ", not " + wanted, Map.of());
    }

    /** Makes the change; the answer of an outside in good order. */
    static ActResult make(String uses, StepContext step, World world) {
        Settings with = step.with();
        String wanted = wanted(uses, with);
        String resource = resource(uses, with).orElse("nothing");
        switch (uses) {
            case "docdb.writer" -> {
                return writer(step, world, wanted);
            }
            case "arc.routing" -> world.routes(wanted.equals(World.EAST), wanted.equals(World.WEST));
            case "gtm.property" -> world.pointsTraffic(wanted);
            case "amqp.listeners" -> world.becomes(resource, wanted, 1, 8);
            case "docdb.snapshot" -> world.becomes("snapshot", "done", 5, 30);
            case "kafka.marker" -> world.becomes("marker:" + step.key(), "done", 1, 10);
            case "notify.sns" -> {
                world.set("sns:" + step.key(), "done");
                return ActResult.done("SNS took the message", "message-" + step.key());
            }
            default -> world.set(resource, wanted);
        }
        return ActResult.accepted("taken on", "receipt-" + step.key());
    }

    private static ActResult writer(StepContext step, World world, String to) {
        if (step.mode() == Mode.EMERGENCY
                && step.facts().getOrDefault("approved-loss", "").isBlank()) {
            return ActResult.refused("nobody has approved a loss");
        }
        return world.beginsToMove(to)
                ? ActResult.accepted("the move begins", "")
                : ActResult.unknown("invalid state; a move may be under way", "");
    }
}
