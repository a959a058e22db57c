package com.nxop.cutover.bot.web;

import com.nxop.cutover.orchestration.run.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A POST as it came in.
 *
 * @param key of the desk and the journal: who and which {@code Idempotency-Key}
 * @param digest over path and body
 */
record Posted(Person by, String key, String digest, String body) {

    static final String KEY = "Idempotency-Key";
    private static final int MOST_BYTES = 16_384;
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @throws Problem when the key is missing or the body too long */
    static Posted read(HttpServletRequest request) {
        Person by = ApiDoor.person(request);
        String key = key(request.getHeader(KEY));
        String body = body(request);
        return new Posted(
                by,
                "http:" + hash(by.id() + "\n" + key).substring(0, 40),
                hash(request.getServletPath() + "\n" + body),
                body);
    }

    /** @throws Problem when it is not that kind of JSON */
    <T> T as(Class<T> type) {
        try {
            T value = STRICT.readValue(body.isBlank() ? "{}" : body, type);
            if (value != null) {
                return value;
            }
        } catch (JacksonException wrong) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "The body is not what this takes: " + reason(wrong),
                    "See GET /api/v1/openapi.json for its fields.");
        }
        throw new Problem(HttpStatus.BAD_REQUEST, "The body is empty.", "Send a JSON object.");
    }

    private static String reason(JacksonException wrong) {
        String said = String.valueOf(wrong.getOriginalMessage());
        return said.length() > 120 ? said.substring(0, 120) + "…" : said;
    }

    private static String key(@Nullable String given) {
        if (given == null || !given.matches("[\\x21-\\x7e]{1,200}")) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    given == null ? "The header Idempotency-Key is missing." : "The Idempotency-Key cannot be used.",
                    "Send up to 200 visible characters, new for each thing you want, the same when you repeat it.");
        }
        return given;
    }

    private static String body(HttpServletRequest request) {
        try {
            byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Problem(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "The body is longer than " + MOST_BYTES + " bytes.",
                        "Send a shorter one.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new Problem(HttpStatus.BAD_REQUEST, "The body did not arrive whole.", "Send it again.");
        }
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(ApiTokens.sha256(text));
    }
}
