package com.nxop.cutover.orchestration.action.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Cause;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Settings;
import com.nxop.cutover.orchestration.action.StepContext;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Writes the active-region flag so that a majority holds it, and believes only a majority read. */
public final class FlagSet implements Action {

    private static final String REGION = "active_region";
    private static final String RUN = "run";
    private static final WriteConcern MAJORITY = WriteConcern.MAJORITY.withWTimeout(2, TimeUnit.SECONDS);

    private final MongoClusters clusters;

    public FlagSet(MongoClusters clusters) {
        this.clusters = clusters;
    }

    @Override
    public ActionType type() {
        return Catalogue.FLAG_SET;
    }

    @Override
    public Observation observe(StepContext context) {
        Wanted wanted = Wanted.of(context.with());
        String hosts = clusters.hosts(wanted.uri());
        try {
            return judge(wanted, hosts, read(wanted));
        } catch (MongoException | IllegalStateException failed) {
            clusters.forget(wanted.uri());
            return Observation.unknown("The flag " + wanted.id() + " cannot be read with majority from " + hosts + " ("
                    + Cause.of(failed) + "); check that the cluster has a writer");
        }
    }

    private static Observation judge(Wanted wanted, String hosts, Optional<Document> found) {
        String says = found.map(flag -> flag.get(REGION)).map(String::valueOf).orElse("nothing");
        Map<String, String> readings = new LinkedHashMap<>();
        readings.put("active region", says);
        found.map(flag -> flag.get(RUN)).ifPresent(run -> readings.put("written by run", String.valueOf(run)));
        String sentence = "The flag " + wanted.id() + " on " + hosts + " names " + says;
        return says.equals(wanted.value())
                ? Observation.met(sentence, readings)
                : Observation.notYet(sentence + ", wanted is " + wanted.value(), readings);
    }

    @Override
    public ActResult act(StepContext context) {
        Wanted wanted = Wanted.of(context.with());
        String hosts = clusters.hosts(wanted.uri());
        try {
            write(wanted, context);
            return readBack(wanted, hosts);
        } catch (MongoNotPrimaryException notWriter) {
            return refused(wanted, hosts + " is not the writer now; settle which cluster is the writer, then retry");
        } catch (MongoTimeoutException | MongoSocketOpenException | MongoSecurityException noWayIn) {
            return refused(
                    wanted, hosts + " offers no writer (" + Cause.of(noWayIn) + "); check the cluster, then retry");
        } catch (MongoWriteException | MongoCommandException wrong) {
            return refused(wanted, hosts + " refuses the write (" + Cause.of(wrong) + "); correct it, then retry");
        } catch (MongoException | IllegalStateException lost) {
            clusters.forget(wanted.uri());
            return ActResult.unknown(
                    "The flag " + wanted.id() + " was sent to " + hosts
                            + ", but whether a majority holds it is not known (" + Cause.of(lost) + ")",
                    context.key());
        }
    }

    private ActResult refused(Wanted wanted, String why) {
        clusters.forget(wanted.uri());
        return ActResult.refused("The flag " + wanted.id() + " was not written: " + why);
    }

    private void write(Wanted wanted, StepContext context) {
        collection(wanted)
                .withWriteConcern(MAJORITY)
                .updateOne(
                        Filters.eq("_id", wanted.id()),
                        Updates.combine(
                                Updates.set(REGION, wanted.value()),
                                Updates.set(RUN, context.run()),
                                Updates.set("updatedAt", Date.from(context.now()))),
                        new UpdateOptions().upsert(true));
    }

    private ActResult readBack(Wanted wanted, String hosts) {
        Object says = read(wanted).map(flag -> flag.get(REGION)).orElse("nothing");
        return wanted.value().equals(says)
                ? ActResult.done("A majority on " + hosts + " holds the flag: " + says, "")
                : ActResult.unknown(
                        "The flag " + wanted.id() + " was written to " + hosts + " but reads " + says
                                + "; somebody else writes it",
                        "");
    }

    private Optional<Document> read(Wanted wanted) {
        return Optional.ofNullable(
                collection(wanted).find(Filters.eq("_id", wanted.id())).first());
    }

    private MongoCollection<Document> collection(Wanted wanted) {
        return clusters.database(wanted.uri(), wanted.database()).getCollection(wanted.collection());
    }

    private record Wanted(String uri, String database, String collection, String id, String value) {

        static Wanted of(Settings with) {
            return new Wanted(
                    with.text("uri"),
                    with.text("database"),
                    with.text("collection"),
                    with.text("id"),
                    with.text("value"));
        }
    }
}
