package com.nxop.cutover.orchestration.action;

import static com.nxop.cutover.orchestration.action.ActionType.Setting.may;
import static com.nxop.cutover.orchestration.action.ActionType.Setting.needs;
import static com.nxop.cutover.orchestration.action.ActionType.type;

import com.nxop.cutover.orchestration.action.ActionType.Kind;

/** The types of the catalogue that count what is stored. */
final class DataTypes {

    static final ActionType BASELINE = type(
            "data.baseline",
            Kind.READ,
            "Kafka, MongoDB, S3",
            "counts what there is, for later comparison",
            needs("bootstrap", "brokers"),
            needs("topics", "topics"),
            needs("groups", "consumer groups"),
            may("security", "security protocol, default PLAINTEXT"),
            may("sasl", "JAAS line or reference"),
            needs("uri", "MongoDB"),
            needs("database", "database"),
            needs("collections", "collections"),
            needs("buckets", "S3 buckets"),
            needs("region", "region of the buckets and of the metrics"),
            may("connections", "namespace cluster=name list whose connection counts are taken"));
    static final ActionType COMPARE = type(
            "data.compare",
            Kind.READ,
            "Kafka, MongoDB, S3",
            "compares with the baseline, like with like",
            needs("baseline", "id of the step that took it"),
            needs("bootstrap", "brokers"),
            needs("topics", "topics"),
            needs("groups", "consumer groups"),
            may("security", "security protocol, default PLAINTEXT"),
            may("sasl", "JAAS line or reference"),
            needs("uri", "MongoDB"),
            needs("database", "database"),
            needs("collections", "collections"),
            needs("buckets", "S3 buckets"),
            needs("region", "region of the buckets"),
            needs("maxLag", "messages a group may lag, exclusive"));
    static final ActionType AHEAD = type(
            "data.ahead",
            Kind.READ,
            "Kafka, MongoDB",
            "counts what one region has taken since the switch and the other has not got",
            needs("region", "region that may be ahead"),
            needs("farBootstrap", "its brokers"),
            may("farSecurity", "security protocol there, default PLAINTEXT"),
            may("farSasl", "JAAS line or reference"),
            needs("farUri", "its MongoDB"),
            needs("bootstrap", "brokers of the other region"),
            may("security", "security protocol, default PLAINTEXT"),
            may("sasl", "JAAS line or reference"),
            needs("uri", "MongoDB of the other region"),
            needs("topics", "topics"),
            needs("database", "database"),
            needs("collections", "collections"));

    private DataTypes() {}
}
