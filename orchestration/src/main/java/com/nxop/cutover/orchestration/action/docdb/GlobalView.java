package com.nxop.cutover.orchestration.action.docdb;

import com.nxop.cutover.orchestration.action.Observation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.docdb.model.FailoverState;
import software.amazon.awssdk.services.docdb.model.GlobalCluster;
import software.amazon.awssdk.services.docdb.model.GlobalClusterMember;

/** One look at a global cluster: who writes, and whether a change is under way. */
record GlobalView(String status, Optional<String> moving, List<String> writers, List<String> members) {

    static GlobalView of(GlobalCluster cluster) {
        return new GlobalView(
                Optional.ofNullable(cluster.status()).orElse(""),
                Optional.ofNullable(cluster.failoverState())
                        .map(FailoverState::statusAsString)
                        .filter(status -> !status.isBlank()),
                cluster.globalClusterMembers().stream()
                        .filter(member -> Boolean.TRUE.equals(member.isWriter()))
                        .map(GlobalClusterMember::dbClusterArn)
                        .toList(),
                cluster.globalClusterMembers().stream()
                        .map(GlobalClusterMember::dbClusterArn)
                        .toList());
    }

    Observation against(String wanted) {
        if (members.isEmpty()) {
            return new Observation(
                    Observation.State.UNKNOWN,
                    "The answer names no cluster of the global cluster; it is read again.",
                    shown());
        }
        if (!members.contains(wanted)) {
            return Observation.failed(
                    "Cluster " + name(wanted) + " does not belong to the global cluster. Correct the plan or add it.",
                    shown());
        }
        if (moving.isPresent()) {
            return Observation.underWay("The change of writer is under way: " + moving.get(), shown());
        }
        if (!status.isEmpty() && !status.equals("available")) {
            return Observation.underWay("The global cluster is " + status, shown());
        }
        return writers.equals(List.of(wanted))
                ? Observation.met(name(wanted) + " is the writer", shown())
                : Observation.notYet("The writer is " + saidWriters() + ", not " + name(wanted), shown());
    }

    private Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("writer", saidWriters());
        shown.put("status", moving.orElse(status.isEmpty() ? "not told" : status));
        return shown;
    }

    private String saidWriters() {
        return writers.isEmpty()
                ? "none"
                : String.join(" and ", writers.stream().map(GlobalView::name).toList());
    }

    private static String name(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
