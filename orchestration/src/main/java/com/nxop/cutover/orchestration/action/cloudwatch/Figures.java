package com.nxop.cutover.orchestration.action.cloudwatch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures as people write them. */
public final class Figures {

    private static final Pattern LEADING = Pattern.compile("^\\s*(-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)");

    private Figures() {}

    /** At most two decimals, none when not needed. */
    public static String say(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    static String say(double value, Optional<String> unit) {
        return say(value)
                + unit.map(name -> name.equals("%") ? "%" : " " + name).orElse("");
    }

    /** The number a reading starts with: 12 of {@code 12 ms}. */
    static OptionalDouble leading(String text) {
        Matcher found = LEADING.matcher(text);
        return found.find() ? OptionalDouble.of(Double.parseDouble(found.group(1))) : OptionalDouble.empty();
    }
}
