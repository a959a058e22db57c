package com.nxop.cutover.orchestration.action.arc;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.action.arc.Batch.Answer;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.Pauser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** {@code arc.routing}: moves the traffic between two routing controls in one batch. */
public final class ArcRouting implements Action {

    private static final int ROUNDS = 3;
    private static final Duration BREATH = Duration.ofSeconds(1);
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final DataPlane plane;
    private final Pauser pauser;
    private final Clock clock;

    /** When this process last had a batch taken; a wait period then has begun. Only shortens the first wait. */
    private volatile Instant taken = Instant.MIN;

    public ArcRouting(AwsClients clients, RandomGenerator random, Pauser pauser, Clock clock) {
        this.plane = new DataPlane(clients, random, clock);
        this.pauser = pauser;
        this.clock = clock;
    }

    @Override
    public ActionType type() {
        return Catalogue.ARC_ROUTING;
    }

    @Override
    public Observation observe(StepContext context) {
        Reading reading = Reading.take(plane, context);
        if (reading.blind()) {
            return Observation.unknown("No ARC endpoint could be read (" + String.join("; ", reading.silent())
                    + "). Check the network path and the five addresses in the plan.");
        }
        if (reading.absent()) {
            return new Observation(
                    Observation.State.UNKNOWN,
                    "ARC does not list a routing control the plan names. Check both ARNs in the plan.",
                    reading.shown());
        }
        if (!reading.agreed()) {
            return Observation.notYet("The ARC endpoints do not agree yet; they are read again", reading.shown());
        }
        return reading.asWanted()
                ? Observation.met("The wanted control is On and the other Off", reading.shown())
                : Observation.notYet("The controls are not as wanted yet", reading.shown());
    }

    @Override
    public ActResult act(StepContext context) {
        if (context.with().text("on").equals(context.with().text("off"))) {
            return ActResult.refused("The plan names the same routing control as On and as Off; nothing was sent. "
                    + "Correct the step's settings.");
        }
        Answer first = offer(context);
        return first instanceof Answer.Conflict conflict ? afterConflict(context, conflict) : result(first);
    }

    private Answer offer(StepContext context) {
        Batch batch = new Batch(plane, context.with());
        Answer answer = new Answer.NotTaken("the plan names no endpoint");
        for (int round = 1; round <= ROUNDS; round++) {
            answer = batch.offer(plane.inOrder(Endpoint.all(context.with()), ""));
            if (answer instanceof Answer.Taken) {
                taken = clock.instant();
            }
            if (!(answer instanceof Answer.NotTaken)) {
                return answer;
            }
            if (round < ROUNDS) {
                pauser.pause(BREATH);
            }
        }
        return answer;
    }

    /**
     * ARC gives one code for "too soon after the last change" and "against a rule"; only waiting tells them apart. What
     * is left of the period after our own last change is waited first, then what is missing to the whole of it: never
     * longer in all than for a change of somebody else.
     */
    private ActResult afterConflict(StepContext context, Answer.Conflict conflict) {
        Answer.Conflict last = conflict;
        for (Duration wait : waits(context)) {
            if (Reading.take(plane, context).asWanted()) {
                return alreadySo(last.region());
            }
            pauser.pause(plane.jittered(wait));
            Answer next = offer(context);
            if (!(next instanceof Answer.Conflict again)) {
                return result(next);
            }
            last = again;
        }
        return Reading.take(plane, context).asWanted()
                ? alreadySo(last.region())
                : ActResult.refused("A safety rule of ARC forbids this change, also after its wait period ("
                        + last.cause() + "). Look at the rules of the control panel; the bot does not override them.");
    }

    private List<Duration> waits(StepContext context) {
        Duration whole = wait(context);
        Instant end = taken.equals(Instant.MIN) ? Instant.MIN : taken.plus(whole);
        Instant now = clock.instant();
        if (!end.isAfter(now) || !end.isBefore(now.plus(whole))) {
            return List.of(whole);
        }
        Duration left = Duration.between(now, end);
        return List.of(left, whole.minus(left));
    }

    private static Duration wait(StepContext context) {
        return context.with().find("wait").isPresent() ? context.with().duration("wait") : WAIT;
    }

    private static ActResult alreadySo(String region) {
        return ActResult.accepted("Both controls are already as wanted", region);
    }

    private static ActResult result(Answer answer) {
        if (answer instanceof Answer.Taken taken) {
            return ActResult.accepted("ARC took both controls in one batch, through " + taken.region(), taken.region());
        }
        if (answer instanceof Answer.Conflict conflict) {
            return ActResult.refused("ARC refused the batch: " + conflict.cause());
        }
        if (answer instanceof Answer.Lost lost) {
            return ActResult.unknown(
                    "No ARC endpoint gave a clear answer to the batch (" + lost.causes()
                            + "); it may have been taken. Both controls are read again.",
                    "");
        }
        return ActResult.refused("No ARC endpoint took the batch (" + ((Answer.NotTaken) answer).causes()
                + "). Check the network path, the permissions and the five addresses, then retry the step.");
    }
}
