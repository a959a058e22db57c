package com.nxop.cutover.rehearsal.aws;

import com.nxop.cutover.rehearsal.http.Call;
import com.nxop.cutover.rehearsal.http.Reply;
import com.nxop.cutover.rehearsal.http.Xml;
import com.nxop.cutover.rehearsal.world.Region;
import java.util.List;

/** EC2, of which only the rules of security groups are of interest. */
final class Ec2Api implements Api {

    private static final String NAMESPACE = "http://ec2.amazonaws.com/doc/2016-11-15/";

    private final List<SecurityGroup> groups;

    Ec2Api(List<SecurityGroup> groups) {
        this.groups = groups;
    }

    @Override
    public String name() {
        return "ec2";
    }

    @Override
    public String operation(Call call) {
        return call.form().getOrDefault("Action", "");
    }

    @Override
    public Reply carryOut(Region region, String operation, Call call) {
        if (!operation.equals("DescribeSecurityGroupRules")) {
            throw QueryApi.unknown(operation);
        }
        List<String> wanted = new Params(call.form()).filter("Filter", "Value", "group-id");
        List<SecurityGroup> found = groups.stream()
                .filter(group -> group.region() == region)
                .filter(group -> wanted.isEmpty() || wanted.contains(group.id()))
                .toList();
        return Reply.xml(
                200,
                Xml.element(
                        operation + "Response xmlns=\"" + NAMESPACE + "\"",
                        Xml.text("requestId", "rehearsal"),
                        Xml.element(
                                "securityGroupRuleSet",
                                found.stream().map(Ec2Api::rules).toArray(String[]::new))));
    }

    private static String rules(SecurityGroup group) {
        return String.join(
                "", group.rules().stream().map(rule -> rule(group, rule)).toList());
    }

    private static String rule(SecurityGroup group, SecurityGroup.Rule rule) {
        int port = rule.egress() ? -1 : SecurityGroup.PORT;
        return Xml.element(
                "item",
                Xml.text("securityGroupRuleId", rule.id()),
                Xml.text("groupId", group.id()),
                Xml.text("groupOwnerId", "111122223333"),
                Xml.text("isEgress", rule.egress()),
                Xml.text("ipProtocol", rule.egress() ? "-1" : "tcp"),
                Xml.text("fromPort", port),
                Xml.text("toPort", port),
                Xml.text("cidrIpv4", rule.cidr()),
                Xml.text("description", rule.description()),
                Xml.element("tagSet", Xml.element("item", Xml.text("key", "role"), Xml.text("value", rule.role()))));
    }

    @Override
    public Reply refuse(AwsRefusal refusal) {
        return Reply.xml(
                refusal.status(),
                Xml.element(
                        "Response",
                        Xml.element(
                                "Errors",
                                Xml.element(
                                        "Error",
                                        Xml.text("Code", refusal.code()),
                                        Xml.text("Message", refusal.sentence()))),
                        Xml.text("RequestID", "rehearsal")));
    }
}
