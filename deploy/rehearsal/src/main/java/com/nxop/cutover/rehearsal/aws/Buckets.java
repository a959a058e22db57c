package com.nxop.cutover.rehearsal.aws;

import com.nxop.cutover.rehearsal.http.Trouble;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What the regional buckets hold. Each is copied to its twin in the other region after about 2 s, both ways. */
public final class Buckets {

    static final String DOCUMENTS = "nxop-pilot-documents";
    static final String FLIGHT_PLANS = "nxop-flight-plans";
    static final String REPORTS = "nxop-cutover-reports";
    static final String STATUS = "nxop-status";
    static final List<String> NAMES =
            List.of(DOCUMENTS + "-use1", DOCUMENTS + "-usw2", FLIGHT_PLANS + "-use1", FLIGHT_PLANS + "-usw2");

    private static final Duration REPLICATION = Duration.ofSeconds(2);
    private static final int PRELOADED = 250;

    private final World world;
    private final Trouble trouble;
    private final Map<String, NavigableMap<String, StoredObject>> buckets = new ConcurrentHashMap<>();

    Buckets(World world, Trouble trouble) {
        this.world = world;
        this.trouble = trouble;
        NAMES.forEach(name -> buckets.put(name, new ConcurrentSkipListMap<>()));
        buckets.put(REPORTS, new ConcurrentSkipListMap<>());
        buckets.put(STATUS, new ConcurrentSkipListMap<>());
        Instant yesterday = world.clock().instant().minus(Duration.ofDays(1));
        for (int number = 1; number <= PRELOADED; number++) {
            preload(DOCUMENTS, "manuals/document-%04d.txt".formatted(number), yesterday);
            preload(FLIGHT_PLANS, "plans/NX%04d.txt".formatted(number), yesterday);
        }
    }

    private void preload(String name, String key, Instant at) {
        StoredObject object =
                StoredObject.of(("rehearsal content of " + key).getBytes(StandardCharsets.UTF_8), "text/plain", at);
        of(name + "-use1").put(key, object);
        of(name + "-usw2").put(key, object);
    }

    static List<String> in(Region region) {
        return NAMES.stream().filter(name -> region(name) == region).toList();
    }

    /** The region a bucket lives in; the archive of reports lives in West. */
    static Region region(String bucket) {
        return bucket.endsWith("-use1") ? Region.EAST : Region.WEST;
    }

    /** Keys of a bucket, in order. */
    public List<String> keys(String bucket) {
        return List.copyOf(of(bucket).keySet());
    }

    /** What stands in an object, as text. */
    public Optional<String> text(String bucket, String key) {
        return Optional.ofNullable(of(bucket).get(key)).map(StoredObject::text);
    }

    NavigableMap<String, StoredObject> of(String bucket) {
        return Optional.ofNullable(buckets.get(bucket))
                .orElseThrow(() -> AwsRefusal.missing("NoSuchBucket", "The bucket " + bucket + " does not exist"));
    }

    void put(String bucket, String key, StoredObject object) {
        of(bucket).put(key, object);
        if (NAMES.contains(bucket) && !trouble.ignored("s3.replication")) {
            world.later(world.about(REPLICATION), () -> of(twin(bucket)).put(key, object));
        }
    }

    private static String twin(String bucket) {
        return bucket.endsWith("-use1") ? bucket.replace("-use1", "-usw2") : bucket.replace("-usw2", "-use1");
    }
}
