package com.nxop.cutover.rehearsal.aws;

import com.nxop.cutover.rehearsal.http.Call;
import com.nxop.cutover.rehearsal.http.Reply;
import com.nxop.cutover.rehearsal.http.Xml;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** S3 with path-style addresses: list, head, get and put, put also only where nothing is yet. */
final class S3Api implements Api {

    private static final int PAGE = 1000;

    private final World world;
    private final Buckets buckets;

    S3Api(World world, Buckets buckets) {
        this.world = world;
        this.buckets = buckets;
    }

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public String operation(Call call) {
        boolean object = !key(call).isEmpty();
        return switch (call.method()) {
            case "HEAD" -> object ? "HeadObject" : "HeadBucket";
            case "PUT" -> "PutObject";
            case "GET" -> object ? "GetObject" : "ListObjectsV2";
            default -> call.method();
        };
    }

    @Override
    public Reply carryOut(Region region, String operation, Call call) {
        String bucket = call.segment(0);
        Map<String, StoredObject> objects = buckets.of(bucket);
        if (Buckets.region(bucket) != region) {
            throw new AwsRefusal(
                    "PermanentRedirect",
                    301,
                    "The bucket lives in " + Buckets.region(bucket).aws());
        }
        return switch (operation) {
            case "HeadBucket" -> Reply.empty(200).with("x-amz-bucket-region", region.aws());
            case "ListObjectsV2" -> list(bucket, call.query());
            case "HeadObject", "GetObject" -> get(objects, key(call));
            case "PutObject" -> put(bucket, objects, call);
            default -> throw AwsRefusal.bad("MethodNotAllowed", "The rehearsal's S3 knows no " + operation);
        };
    }

    private Reply get(Map<String, StoredObject> objects, String key) {
        StoredObject object = Optional.ofNullable(objects.get(key))
                .orElseThrow(() -> AwsRefusal.missing("NoSuchKey", "The specified key does not exist: " + key));
        String modified =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(object.modified().atOffset(ZoneOffset.UTC));
        return Reply.of(200, object.contentType(), object.bytes())
                .with("ETag", object.etag())
                .with("Last-Modified", modified);
    }

    private Reply put(String bucket, Map<String, StoredObject> objects, Call call) {
        if (call.header("If-None-Match").filter("*"::equals).isPresent() && objects.containsKey(key(call))) {
            throw new AwsRefusal(
                    "PreconditionFailed", 412, "At least one of the pre-conditions you specified did not hold");
        }
        StoredObject object = StoredObject.of(
                AwsChunks.unframed(call),
                call.header("Content-Type").orElse("application/octet-stream"),
                world.clock().instant());
        buckets.put(bucket, key(call), object);
        return Reply.empty(200).with("ETag", object.etag());
    }

    /** The continuation token is the last key of the page before. */
    private Reply list(String bucket, Map<String, String> query) {
        String prefix = query.getOrDefault("prefix", "");
        String after = query.getOrDefault("continuation-token", query.getOrDefault("start-after", ""));
        int most = Math.min(PAGE, Integer.parseInt(query.getOrDefault("max-keys", String.valueOf(PAGE))));
        List<Map.Entry<String, StoredObject>> rest = buckets.of(bucket).tailMap(after, false).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .toList();
        List<Map.Entry<String, StoredObject>> page = rest.stream().limit(most).toList();
        boolean more = rest.size() > page.size();
        return Reply.xml(
                200,
                Xml.element(
                        "ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"",
                        Xml.text("Name", bucket),
                        Xml.text("Prefix", prefix),
                        Xml.text("KeyCount", page.size()),
                        Xml.text("MaxKeys", most),
                        Xml.text("IsTruncated", more),
                        more && !page.isEmpty()
                                ? Xml.text(
                                        "NextContinuationToken",
                                        page.get(page.size() - 1).getKey())
                                : "",
                        String.join("", page.stream().map(S3Api::listed).toList())));
    }

    private static String listed(Map.Entry<String, StoredObject> entry) {
        StoredObject object = entry.getValue();
        return Xml.element(
                "Contents",
                Xml.text("Key", entry.getKey()),
                Xml.text("LastModified", object.modified()),
                Xml.text("ETag", object.etag()),
                Xml.text("Size", object.latin1().length()),
                Xml.text("StorageClass", "STANDARD"));
    }

    private static String key(Call call) {
        int slash = call.path().indexOf('/', 1);
        String raw = slash < 0 ? "" : call.path().substring(slash + 1);
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public Reply refuse(AwsRefusal refusal) {
        return Reply.xml(
                refusal.status(),
                Xml.element(
                        "Error",
                        Xml.text("Code", refusal.code()),
                        Xml.text("Message", refusal.sentence()),
                        Xml.text("RequestId", "rehearsal")));
    }
}
