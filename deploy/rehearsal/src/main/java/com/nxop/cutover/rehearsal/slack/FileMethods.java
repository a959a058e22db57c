package com.nxop.cutover.rehearsal.slack;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Files: the two calls of an upload, the upload itself, and the download from the room. */
final class FileMethods {

    private static final int KEPT = 30;

    private final Office office;
    private final Supplier<String> base;
    private final Map<String, Stored> files = new LinkedHashMap<>();

    private static final class Stored {
        private final ObjectNode json;
        private final byte[] bytes;

        Stored(ObjectNode json, byte[] bytes) {
            this.json = json;
            this.bytes = bytes;
        }
    }

    FileMethods(Office office, Supplier<String> base) {
        this.office = office;
        this.base = base;
    }

    Map<String, Function<ApiCall, ObjectNode>> methods() {
        return Map.of(
                "files.getUploadURLExternal", this::url,
                "files.completeUploadExternal", this::complete,
                "files.info", this::info);
    }

    private ObjectNode url(ApiCall call) {
        String name = call.need("filename", "missing_argument");
        int length = call.number("length", 0);
        if (length < 1 || length > Http.BODY_LIMIT) {
            throw new ApiError("invalid_arguments");
        }
        String id = office.ids().next("F");
        ObjectNode file =
                Json.object().put("id", id).put("name", name).put("title", name).put("size", length);
        file.put("url_private", base.get() + "files/" + id)
                .put("url_private_download", base.get() + "files/" + id)
                .put("permalink", base.get() + "files/" + id);
        keep(id, new Stored(file, new byte[0]));
        return Json.object()
                .put("ok", true)
                .put("upload_url", base.get() + "upload/" + id)
                .put("file_id", id);
    }

    private synchronized void keep(String id, Stored stored) {
        files.put(id, stored);
        if (files.size() > KEPT) {
            files.remove(files.keySet().iterator().next());
        }
    }

    private synchronized Stored need(String id) {
        return Optional.ofNullable(files.get(id)).orElseThrow(() -> new ApiError("file_not_found"));
    }

    private ObjectNode info(ApiCall call) {
        return Json.object()
                .put("ok", true)
                .set("file", need(call.text("file")).json.deepCopy());
    }

    private ObjectNode complete(ApiCall call) {
        ArrayNode done = Json.array();
        for (JsonNode given : call.json("files", "invalid_arguments")) {
            ObjectNode file = need(Json.text(given, "id")).json;
            if (given.has("title")) {
                file.put("title", Json.text(given, "title"));
            }
            done.add(file.deepCopy());
        }
        String channel = call.text("channel_id");
        if (!channel.isEmpty()) {
            ObjectNode message = ChatMethods.fromBot(Json.object().put("text", call.text("initial_comment")));
            if (call.has("thread_ts")) {
                message.put("thread_ts", call.text("thread_ts"));
            }
            message.set("files", done);
            office.room().post(office.room().need(channel), message);
        }
        return Json.object().put("ok", true).set("files", done.deepCopy());
    }

    /** {@code POST /upload/F...}: the bytes, or a multipart form around them. */
    void upload(HttpExchange exchange) throws IOException {
        String id = last(exchange);
        byte[] bytes = Http.body(exchange);
        try {
            keep(id, new Stored(need(id).json, bytes));
            Http.send(exchange, 200, "text/plain", "OK - " + bytes.length);
        } catch (ApiError e) {
            Http.json(exchange, 404, e.body());
        }
    }

    /** {@code GET /files/F...}: always a download, never shown as a page. */
    void download(HttpExchange exchange) throws IOException {
        try {
            Stored stored = need(last(exchange));
            boolean picture =
                    Json.text(stored.json, "name").toLowerCase(Locale.ROOT).endsWith(".png");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Content-Disposition", picture ? "inline" : "attachment");
            Http.send(exchange, 200, picture ? "image/png" : "application/octet-stream", stored.bytes);
        } catch (ApiError e) {
            Http.json(exchange, 404, e.body());
        }
    }

    private static String last(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
