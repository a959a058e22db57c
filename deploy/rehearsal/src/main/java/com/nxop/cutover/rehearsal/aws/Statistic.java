package com.nxop.cutover.rehearsal.aws;

import java.util.List;

/** How CloudWatch makes one value of all samples of a period. */
final class Statistic {

    private Statistic() {}

    /** @param stat Average, Sum, Maximum, Minimum, SampleCount or a percentile such as {@code p95} */
    static double of(String stat, List<Double> values) {
        return switch (stat) {
            case "Average" -> sum(values) / values.size();
            case "Sum" -> sum(values);
            case "SampleCount" -> values.size();
            case "Maximum" -> percentile(values, 100);
            case "Minimum" -> percentile(values, 0);
            default -> percentile(values, percent(stat));
        };
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double percentile(List<Double> values, double percent) {
        List<Double> sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100 * sorted.size()) - 1;
        return sorted.get(Math.max(0, rank));
    }

    private static double percent(String stat) {
        if (!stat.matches("p\\d{1,2}(\\.\\d+)?")) {
            throw AwsRefusal.bad("ValidationError", "The statistic " + stat + " is not known");
        }
        return Double.parseDouble(stat.substring(1));
    }
}
