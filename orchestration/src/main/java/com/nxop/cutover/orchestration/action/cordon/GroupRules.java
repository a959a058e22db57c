package com.nxop.cutover.orchestration.action.cordon;

import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;

/**
 * The rules of a security group, counted.
 *
 * @param all every rule, both directions
 * @param clients rules that let clients in to the port; the replicator's own rule does not count
 */
record GroupRules(int all, int clients) {

    static GroupRules of(List<SecurityGroupRule> rules, int port) {
        return new GroupRules(rules.size(), (int)
                rules.stream().filter(rule -> admitsClients(rule, port)).count());
    }

    private static boolean admitsClients(SecurityGroupRule rule, int port) {
        return !Boolean.TRUE.equals(rule.isEgress()) && covers(rule, port) && !replication(rule);
    }

    /** Protocol -1 means every protocol and every port. */
    private static boolean covers(SecurityGroupRule rule, int port) {
        boolean everything = "-1".equals(rule.ipProtocol());
        return everything
                || (Objects.requireNonNullElse(rule.fromPort(), 0) <= port
                        && port <= Objects.requireNonNullElse(rule.toPort(), 65535));
    }

    private static boolean replication(SecurityGroupRule rule) {
        return rule.tags().stream().anyMatch(tag -> "role".equals(tag.key()) && "replication".equals(tag.value()));
    }
}
