package com.nxop.cutover.orchestration.action.amqp;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Cause;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Tells the listeners of a region to subscribe or release, and believes their connection and a probe only. */
public final class AmqpListeners implements Action {

    private final AmqpBrokers brokers;
    private final AtomicLong looks = new AtomicLong();

    public AmqpListeners(AmqpBrokers brokers) {
        this.brokers = brokers;
    }

    @Override
    public ActionType type() {
        return Catalogue.AMQP_LISTENERS;
    }

    @Override
    public Duration patience() {
        return Duration.ofMillis(500);
    }

    @Override
    public Observation observe(StepContext context) {
        Wanted wanted = Wanted.of(context.with());
        String id = context.key() + "/" + context.now().toEpochMilli() + "/" + looks.incrementAndGet();
        Channel control;
        try {
            control = brokers.channel(wanted.brokers().control());
        } catch (IOException | TimeoutException | AlreadyClosedException failed) {
            return Observation.unknown("The control broker cannot be asked (" + Cause.of(failed)
                    + "); check that it answers and that the exchange exists");
        }
        try {
            return look(wanted, id, control);
        } finally {
            RollCall.closeQuietly(control);
        }
    }

    private Observation look(Wanted wanted, String id, Channel control) {
        Channel flightkeys;
        try {
            flightkeys = brokers.channel(wanted.brokers().flightkeys());
        } catch (IOException | TimeoutException | AlreadyClosedException failed) {
            return Observation.unknown("The Flightkeys broker cannot be reached (" + Cause.of(failed)
                    + "); check the way to it, and ask Flightkeys");
        }
        try {
            return new RollCall(wanted, id).take(control, flightkeys).judge();
        } catch (IOException | AlreadyClosedException failed) {
            return Observation.unknown(
                    "The listeners cannot be asked (" + Cause.of(failed) + "); check both brokers and their exchanges");
        } finally {
            RollCall.closeQuietly(flightkeys);
        }
    }

    @Override
    public ActResult act(StepContext context) {
        Wanted wanted = Wanted.of(context.with());
        Channel control;
        try {
            control = brokers.channel(wanted.brokers().control());
            control.confirmSelect();
        } catch (IOException | TimeoutException | AlreadyClosedException failed) {
            return ActResult.refused("The listeners were not told: the control broker cannot be reached ("
                    + Cause.of(failed) + "); check it, then retry");
        }
        try {
            return tell(wanted, context.key(), control);
        } finally {
            RollCall.closeQuietly(control);
        }
    }

    private static ActResult tell(Wanted wanted, String key, Channel control) {
        String command = wanted.command().word();
        AtomicBoolean unheard = new AtomicBoolean();
        control.addReturnListener(returned -> unheard.set(true));
        try {
            RollCall.publish(
                    control,
                    wanted.brokers().exchange(),
                    "listeners",
                    Map.of("command", command, "region", wanted.region(), "id", key));
            if (!RollCall.confirmed(control)) {
                return ActResult.refused("The control broker did not take the command " + command + "; retry");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return lost(command, key, stopped);
        } catch (IOException | TimeoutException | AlreadyClosedException failed) {
            return lost(command, key, failed);
        }
        return unheard.get()
                ? ActResult.refused("No listener hears the control exchange "
                        + wanted.brokers().exchange() + "; start the listeners of " + wanted.region() + ", then retry")
                : ActResult.accepted("The listeners of " + wanted.region() + " were told to " + command, key);
    }

    private static ActResult lost(String command, String key, Exception cause) {
        return ActResult.unknown(
                "The command " + command + " was sent to the control broker without a confirmation (" + Cause.of(cause)
                        + ")",
                key);
    }
}
