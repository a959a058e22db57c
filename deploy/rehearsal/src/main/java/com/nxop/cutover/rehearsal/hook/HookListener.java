package com.nxop.cutover.rehearsal.hook;

import com.nxop.cutover.rehearsal.http.Call;
import com.nxop.cutover.rehearsal.http.Json;
import com.nxop.cutover.rehearsal.http.Loopback;
import com.nxop.cutover.rehearsal.http.Reply;
import com.nxop.cutover.rehearsal.http.Trouble;
import com.nxop.cutover.rehearsal.world.World;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/**
 * A web hook as the Standard Webhooks specification has it: wrong or missing signatures get 401, the same id twice counts
 * once. Fault: {@code hook} (FAIL answers 503).
 */
public final class HookListener implements AutoCloseable {

    private static final byte[] SECRET = "rehearsal-hook-secret".getBytes(StandardCharsets.UTF_8);
    private static final String ALGORITHM = "HmacSHA256";
    private static final Set<String> FIELDS = Set.of("type", "run", "notice", "message", "subject", "text", "facts");

    private final Trouble trouble;
    private final Loopback server;
    private final Map<String, JsonNode> taken = new ConcurrentHashMap<>();

    private HookListener(World world) {
        this.trouble = new Trouble(world);
        this.server = Loopback.start("hook", this::answer);
    }

    public static HookListener start(World world) {
        return new HookListener(world);
    }

    /** Spring properties that lead notices here while comms are on test. */
    public Map<String, String> spring() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("cutover.webhook-secret", "whsec_" + Base64.getEncoder().encodeToString(SECRET));
        all.put("cutover.test-webhook", url());
        return all;
    }

    /** What nobody but the bot and the listener may see, also in the form it is configured in. */
    public static List<String> secrets() {
        return List.of(
                new String(SECRET, StandardCharsets.UTF_8), Base64.getEncoder().encodeToString(SECRET));
    }

    public String url() {
        return server.url() + "/cutover";
    }

    /** What was believed, each once. */
    public List<JsonNode> notices() {
        return List.copyOf(taken.values());
    }

    private Optional<Reply> answer(Call call) {
        return trouble.around(List.of("hook"), fault -> Reply.empty(503), () -> take(call));
    }

    private Reply take(Call call) {
        String id = call.header("webhook-id").orElse("");
        if (!call.method().equals("POST") || !signed(call, id)) {
            return Reply.empty(401);
        }
        JsonNode body = Json.read(call.text());
        if (!Set.copyOf(body.propertyNames()).equals(FIELDS)) {
            return Reply.empty(400);
        }
        taken.putIfAbsent(id, body);
        return Reply.empty(204);
    }

    private static boolean signed(Call call, String id) {
        String seconds = call.header("webhook-timestamp").orElse("");
        String claimed = call.header("webhook-signature").orElse("");
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(SECRET, ALGORITHM));
            mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
            String wanted = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(call.bytes()));
            return !id.isEmpty()
                    && seconds.matches("\\d+")
                    && MessageDigest.isEqual(
                            wanted.getBytes(StandardCharsets.UTF_8), claimed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
