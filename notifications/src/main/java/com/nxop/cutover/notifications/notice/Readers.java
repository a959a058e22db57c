package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.notifications.mail.Addresses;
import com.nxop.cutover.notifications.receipt.Registrar;
import com.nxop.cutover.orchestration.action.Secrets;
import com.nxop.cutover.orchestration.plan.Audience;
import com.nxop.cutover.orchestration.run.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who really gets a notice by mail: the people of its audiences, or the test list in their place. */
final class Readers {

    private final CommsRules rules;
    private final Secrets secrets;

    Readers(CommsRules rules, Secrets secrets) {
        this.rules = rules;
        this.secrets = secrets;
    }

    /** Somebody with an address, and how much they read; the first list an address is on decides that. */
    record One(Registrar.Reader reader, Audience.Length length) {

        private One alsoIn(String audience) {
            List<String> all = new ArrayList<>(reader.audiences());
            all.add(audience);
            return new One(new Registrar.Reader(reader.address(), all), length);
        }
    }

    /** Each address once, however many lists it is on; nobody while comms are off. */
    List<One> of(Run run, Appointment one) {
        List<Audience> audiences = audiences(run, one);
        if (rules.of(run) == Comms.OFF) {
            return List.of();
        }
        if (rules.of(run) == Comms.TEST) {
            List<String> ids = audiences.stream().map(Audience::id).toList();
            return rules.testList().stream()
                    .map(address -> new One(new Registrar.Reader(address, ids), Audience.Length.FULL))
                    .toList();
        }
        Map<String, One> all = new LinkedHashMap<>();
        for (Audience audience : audiences) {
            for (String address : read(audience).good()) {
                One first = new One(new Registrar.Reader(address, List.of(audience.id())), audience.length());
                all.merge(address, first, (known, again) -> known.alsoIn(audience.id()));
            }
        }
        return List.copyOf(all.values());
    }

    /** The lists with how many are on each, for the record; no address is in it. */
    String words(Run run, Appointment one) {
        List<String> names = new ArrayList<>();
        for (Audience audience : audiences(run, one)) {
            names.add(audience.name() + ": " + count(audience));
        }
        return names.isEmpty() ? "nobody" : String.join(", ", names);
    }

    private String count(Audience audience) {
        try {
            Addresses addresses = Addresses.of(secrets.resolve(audience.to()));
            String bad = addresses.bad().isEmpty() ? "" : ", " + addresses.bad().size() + " that are no addresses";
            return addresses.good().size() + (addresses.good().size() == 1 ? " address" : " addresses") + bad;
        } catch (IllegalArgumentException unreadable) {
            return "no address, because " + unreadable.getMessage();
        }
    }

    private Addresses read(Audience audience) {
        try {
            return Addresses.of(secrets.resolve(audience.to()));
        } catch (IllegalArgumentException unreadable) {
            return Addresses.of("");
        }
    }

    private static List<Audience> audiences(Run run, Appointment one) {
        return one.to().stream()
                .flatMap(id -> run.plan().communications().audience(id).stream())
                .filter(audience -> !audience.to().isBlank())
                .toList();
    }
}
