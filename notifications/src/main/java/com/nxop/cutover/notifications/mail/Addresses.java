package com.nxop.cutover.notifications.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Mail addresses as somebody listed them.
 *
 * @param good each once, in lower case, in their order
 * @param bad what is no address
 */
public record Addresses(List<String> good, List<String> bad) {

    private static final Pattern ADDRESS =
            Pattern.compile("[a-z0-9._%+'-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62}\\.)+[a-z]{2,24}");

    public Addresses {
        good = List.copyOf(good);
        bad = List.copyOf(bad);
    }

    /** @param list addresses with commas, semicolons, blanks or line ends between */
    public static Addresses of(String list) {
        Set<String> good = new LinkedHashSet<>();
        List<String> bad = new ArrayList<>();
        for (String one : list.split("[,;\\s]+", -1)) {
            String address = one.toLowerCase(Locale.ROOT);
            if (ADDRESS.matcher(address).matches()) {
                good.add(address);
            } else if (!address.isEmpty()) {
                bad.add(one);
            }
        }
        return new Addresses(List.copyOf(good), bad);
    }
}
