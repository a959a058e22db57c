package com.nxop.cutover.rehearsal.slack;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/METHOD}: the gate every call of the bot passes, from faults over token and scope to the posting rate. */
final class WebApi {

    static final String PATH = "/api/";

    private static final Set<String> PACED = Set.of("chat.postMessage", "chat.update");

    private final Office office;
    private final Map<String, Function<ApiCall, ObjectNode>> methods = new HashMap<>();

    WebApi(Office office, FileMethods files, Supplier<String> socketUrl) {
        this.office = office;
        List.of(
                        new ChatMethods(office).methods(),
                        new ViewMethods(office).methods(),
                        new PeopleMethods(office).methods(),
                        new ConversationMethods(office).methods(),
                        files.methods())
                .forEach(methods::putAll);
        methods.put("auth.test", call -> identity());
        methods.put("bots.info", call -> bot());
        methods.put("api.test", call -> Json.object().put("ok", true));
        methods.put(
                "apps.connections.open", call -> Json.object().put("ok", true).put("url", socketUrl.get()));
    }

    void handle(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring(PATH.length());
        ApiCall call = ApiCall.read(method, exchange);
        Optional<SlackFaults.Trouble> trouble = office.desks().faults().of(method);
        if (trouble.isPresent()) {
            trip(exchange, call, trouble.get());
            return;
        }
        long wait = pace(call);
        if (wait > 0) {
            limited(exchange, call, Long.toString(wait));
            return;
        }
        Http.json(exchange, 200, answer(call));
    }

    private void trip(HttpExchange exchange, ApiCall call, SlackFaults.Trouble trouble) throws IOException {
        switch (trouble.kind()) {
            case ERROR -> {
                office.desks().log().add(call, trouble.detail());
                Http.json(exchange, 200, new ApiError(trouble.detail()).body());
            }
            case LIMIT -> limited(exchange, call, trouble.detail());
            case HTTP_500 -> {
                office.desks().log().add(call, "http_500");
                Http.send(exchange, 500, "text/plain", "Internal Server Error");
            }
            case DONE_BUT_LOST -> {
                answer(call);
                Http.send(exchange, 500, "text/plain", "Internal Server Error");
            }
            case HANG -> hang(exchange, call);
        }
    }

    private void hang(HttpExchange exchange, ApiCall call) {
        office.desks().log().add(call, "hung");
        try {
            office.desks().faults().hold();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private void limited(HttpExchange exchange, ApiCall call, String seconds) throws IOException {
        office.desks().log().add(call, "ratelimited");
        exchange.getResponseHeaders().set("Retry-After", seconds);
        Http.json(exchange, 429, new ApiError("ratelimited").body());
    }

    private long pace(ApiCall call) {
        if (!PACED.contains(call.method())) {
            return 0;
        }
        return office.desks().rates().take(call.method() + " " + call.text("channel"));
    }

    private ObjectNode answer(ApiCall call) {
        ObjectNode body;
        try {
            body = refusal(call).orElseGet(() -> run(call));
        } catch (ApiError e) {
            body = e.body();
        }
        office.desks().log().add(call, Json.flag(body, "ok") ? "ok" : Json.text(body, "error"));
        return body;
    }

    private ObjectNode run(ApiCall call) {
        return Optional.ofNullable(methods.get(call.method()))
                .orElseThrow(() -> new ApiError("unknown_method"))
                .apply(call);
    }

    private Optional<ObjectNode> refusal(ApiCall call) {
        AppCredentials app = office.settings().app();
        if (call.method().equals("api.test")) {
            return Optional.empty();
        }
        if (call.token().isEmpty()) {
            return Optional.of(new ApiError("not_authed").body());
        }
        if (call.method().equals("auth.test") && call.token().equals(app.appToken())) {
            return Optional.empty();
        }
        boolean appLevel = call.method().startsWith("apps.connections");
        String wanted = appLevel ? app.appToken() : app.botToken();
        String other = appLevel ? app.botToken() : app.appToken();
        if (!call.token().equals(wanted)) {
            String code = call.token().equals(other) ? "not_allowed_token_type" : "invalid_auth";
            return Optional.of(new ApiError(code).body());
        }
        String scope = Scopes.of(call.method());
        return scope.isEmpty() || app.scopes().contains(scope)
                ? Optional.empty()
                : Optional.of(Scopes.missing(scope, app.scopes()));
    }

    private ObjectNode identity() {
        return Json.object()
                .put("ok", true)
                .put("url", "https://" + Ids.DOMAIN + ".slack.com/")
                .put("team", "NXOP rehearsal")
                .put("user", "nxop_cutover")
                .put("team_id", Ids.TEAM)
                .put("user_id", Ids.BOT_USER)
                .put("bot_id", Ids.BOT)
                .put("is_enterprise_install", false);
    }

    private static ObjectNode bot() {
        ObjectNode answer = Json.object().put("ok", true);
        answer.putObject("bot")
                .put("id", Ids.BOT)
                .put("deleted", false)
                .put("name", Ids.BOT_NAME)
                .put("app_id", Ids.APP)
                .put("user_id", Ids.BOT_USER);
        return answer;
    }
}
