package com.nxop.cutover.orchestration.action;

import static com.nxop.cutover.orchestration.action.ActionType.Setting.may;
import static com.nxop.cutover.orchestration.action.ActionType.Setting.needs;
import static com.nxop.cutover.orchestration.action.ActionType.type;

import com.nxop.cutover.orchestration.action.ActionType.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The action types a plan can use. Plan files are checked against it, and the schema for editors is made from it. */
public final class Catalogue {

    public static final ActionType NOTIFY_SNS = type(
            "notify.sns",
            Kind.ONE_SHOT,
            "SNS",
            "publishes one message to a topic",
            needs("topic", "topic ARN"),
            needs("subject", "subject line, at most 100 characters"),
            needs("message", "the text"));
    public static final ActionType MANUAL = type("manual", Kind.HUMAN, "a person", "a person does it and says so");
    public static final ActionType ARC_ROUTING = type(
            "arc.routing",
            Kind.CONVERGE,
            "ARC data plane",
            "sets two routing controls in one batch",
            needs("endpoints", "region=URL of the five data plane endpoints"),
            needs("on", "ARN of the control that shall be On"),
            needs("off", "ARN of the control that shall be Off"),
            may("wait", "wait period of the safety rules, default 5s"));
    public static final ActionType DNS_POINTS = type(
            "dns.points",
            Kind.READ,
            "DNS resolvers",
            "every resolver answers with the wanted name",
            needs("name", "name asked for"),
            needs("to", "CNAME target wanted"),
            needs("resolvers", "host:port list"));
    public static final ActionType CORDON_LAMBDA = type(
            "cordon.lambda",
            Kind.CONVERGE,
            "Lambda and EC2 security group",
            "cordons or uncordons a security group",
            needs("function", "Lambda name"),
            needs("group", "security group id"),
            needs("region", "AWS region of both"),
            needs("port", "port the rules are about"),
            needs("want", "cordoned or uncordoned"),
            may("cluster", "MSK cluster whose connections must fall"),
            may("atMost", "connections allowed to remain, default 0"));
    public static final ActionType CLOUDWATCH_METRIC = type(
            "cloudwatch.metric",
            Kind.READ,
            "CloudWatch",
            "the newest sample of a metric is within a bound",
            needs("region", "AWS region"),
            needs("namespace", "namespace"),
            needs("metric", "metric name"),
            needs("dimensions", "name=value list"),
            may("atLeast", "lower bound"),
            may("atMost", "upper bound"),
            may("above", "strict lower bound"),
            may("below", "strict upper bound"),
            may("percentOf", "fact the bounds are a percentage of"),
            may("unit", "shown after the value"),
            may("maxAge", "oldest sample that counts, default 60s"));
    public static final ActionType CLOUDWATCH_ALARMS = type(
            "cloudwatch.alarms",
            Kind.READ,
            "CloudWatch alarms",
            "every named alarm is OK",
            needs("region", "AWS region"),
            needs("alarms", "alarm names"));
    public static final ActionType FLAG_SET = type(
            "flag.set",
            Kind.CONVERGE,
            "MongoDB",
            "writes the active-region flag with majority and reads it back",
            needs("uri", "cluster to write to"),
            needs("database", "database"),
            needs("collection", "collection"),
            needs("id", "document id"),
            needs("value", "region to name"));
    public static final ActionType DOCDB_WRITER = type(
            "docdb.writer",
            Kind.ONE_SHOT,
            "DocumentDB global cluster",
            "makes a cluster the writer: switchover when planned, failover in an emergency",
            needs("global", "global cluster id"),
            needs("to", "ARN of the cluster that shall write"),
            needs("region", "region whose endpoint is asked"));
    public static final ActionType DOCDB_SNAPSHOT = type(
            "docdb.snapshot",
            Kind.CONVERGE,
            "DocumentDB",
            "takes a snapshot named after the run",
            needs("cluster", "cluster ARN"),
            needs("region", "AWS region"),
            needs("name", "beginning of the snapshot's name; the run's id follows"));
    public static final ActionType MONGO_PROBE = type(
            "mongo.probe",
            Kind.READ,
            "MongoDB",
            "connections and writes succeed at a rate",
            needs("uri", "cluster to probe"),
            needs("database", "database"),
            may("probes", "probes per look, default 20"),
            needs("above", "success rate in percent, exclusive"));
    public static final ActionType GTM_PROPERTY = type(
            "gtm.property",
            Kind.CONVERGE,
            "Akamai GTM",
            "points a property at one datacenter, then waits for propagation and DNS",
            needs("domain", "GTM domain"),
            needs("property", "property"),
            needs("enable", "datacenter id that takes the traffic"),
            needs("disable", "datacenter id that gives it up"),
            needs("name", "name to resolve"),
            needs("to", "CNAME target wanted"),
            needs("resolvers", "host:port list"));
    public static final ActionType AMQP_LISTENERS = type(
            "amqp.listeners",
            Kind.CONVERGE,
            "AMQP brokers",
            "makes the listeners of a region subscribe or release",
            needs("control", "URI of the control broker"),
            needs("exchange", "control exchange"),
            needs("flightkeys", "URI of the Flightkeys broker"),
            needs("events", "Flightkeys exchange"),
            needs("region", "AWS region of the listeners"),
            needs("listeners", "service names"),
            needs("command", "subscribe or release"));
    public static final ActionType CONNECT_RUNNING = type(
            "connect.running",
            Kind.READ,
            "Kafka Connect",
            "every connector and its tasks are running",
            needs("url", "base address of the REST API"),
            needs("connectors", "connector names"));
    public static final ActionType KAFKA_MARKER = type(
            "kafka.marker",
            Kind.ONE_SHOT,
            "Kafka",
            "a tagged message arrives at the far end",
            needs("bootstrap", "brokers it is produced to"),
            needs("topic", "topic it is produced to"),
            may("security", "security protocol, default PLAINTEXT"),
            may("sasl", "JAAS line or reference"),
            needs("farBootstrap", "brokers it must arrive at"),
            needs("farTopic", "topic it must arrive in"),
            may("farSecurity", "security protocol at the far end"),
            may("farSasl", "JAAS line or reference"));
    public static final ActionType DATA_BASELINE = DataTypes.BASELINE;
    public static final ActionType DATA_COMPARE = DataTypes.COMPARE;
    public static final ActionType DATA_AHEAD = DataTypes.AHEAD;
    public static final ActionType BACKUP_RECENT = type(
            "backup.recent",
            Kind.READ,
            "AWS Backup",
            "the newest recovery point is young enough",
            needs("region", "AWS region"),
            needs("vault", "backup vault"),
            needs("maxAge", "oldest allowed"));
    public static final ActionType CALENDAR_WINDOW = type(
            "calendar.window",
            Kind.READ,
            "the calendar",
            "now lies in the planned window",
            needs("days", "days of the week"),
            needs("from", "start, local time"),
            needs("to", "end, local time"),
            needs("zone", "time zone"));
    public static final ActionType CALENDAR_PEAK = type(
            "calendar.peak",
            Kind.READ,
            "the calendar",
            "the run stays out of peak hours",
            needs("hours", "from-to list, local time, end exclusive"),
            needs("zone", "time zone"),
            needs("length", "worst case length of the run"));
    public static final ActionType ROLES_STAFFED = type(
            "roles.staffed", Kind.READ, "the roster", "every required role has somebody", needs("roles", "role ids"));
    public static final ActionType STAKEHOLDERS_KNOW =
            type("stakeholders.know", Kind.READ, "the acknowledgements", "whoever must know has said so");
    public static final ActionType RUN_COOLED = type(
            "run.cooled",
            Kind.READ,
            "the journal",
            "the last run that changed anything ended long enough ago",
            needs("length", "how long ago at least"));
    public static final ActionType ROLLBACKS_PLAYED = type(
            "rollbacks.played",
            Kind.READ,
            "the journal",
            "each way back was run not too long ago",
            needs("procedures", "ids of ways back"),
            needs("maxAge", "how long ago at most"));

    private static final List<ActionType> ALL = List.of(
            NOTIFY_SNS,
            MANUAL,
            ARC_ROUTING,
            DNS_POINTS,
            CORDON_LAMBDA,
            CLOUDWATCH_METRIC,
            CLOUDWATCH_ALARMS,
            FLAG_SET,
            DOCDB_WRITER,
            DOCDB_SNAPSHOT,
            MONGO_PROBE,
            GTM_PROPERTY,
            AMQP_LISTENERS,
            CONNECT_RUNNING,
            KAFKA_MARKER,
            DATA_BASELINE,
            DATA_COMPARE,
            DATA_AHEAD,
            BACKUP_RECENT,
            CALENDAR_WINDOW,
            CALENDAR_PEAK,
            ROLES_STAFFED,
            STAKEHOLDERS_KNOW,
            RUN_COOLED,
            ROLLBACKS_PLAYED);

    private static final Map<String, ActionType> BY_USES =
            ALL.stream().collect(Collectors.toUnmodifiableMap(ActionType::uses, Function.identity()));

    private Catalogue() {}

    public static List<ActionType> all() {
        return ALL;
    }

    public static Optional<ActionType> find(String uses) {
        return Optional.ofNullable(BY_USES.get(uses));
    }
}
