package com.nxop.cutover.bot.web;

import com.nxop.cutover.orchestration.run.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * In front of the API and the console. The API takes a bearer token, which no other site can make a browser send; the
 * console's own files hold no data and need none, but without any token configured there is no console either.
 */
final class ApiDoor extends OncePerRequestFilter {

    static final String API = "/api/v1";
    static final String CONSOLE = "/console";
    private static final String PERSON = ApiDoor.class.getName() + ".person";
    private static final String BEARER = "bearer ";
    private static final int LONGEST = 1024;

    private final ApiTokens tokens;
    private final Failures failures;
    private final JsonMapper json;

    ApiDoor(ApiTokens tokens, Failures failures, JsonMapper json) {
        this.tokens = tokens;
        this.failures = failures;
        this.json = json;
    }

    /** Who is asking. Only behind this door. */
    static Person person(HttpServletRequest request) {
        if (request.getAttribute(PERSON) instanceof Person person) {
            return person;
        }
        throw new IllegalStateException("the request has not come through the door");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (tokens.none()) {
            refuse(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The API and the console are not configured.",
                    "Set CUTOVER_API_TOKENS to hash:person:name and start again.");
        } else if (console(request)) {
            chain.doFilter(request, response);
        } else {
            admit(request, response, chain);
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Person> person =
                token(request.getHeader(HttpHeaders.AUTHORIZATION)).flatMap(tokens::holder);
        if (person.isPresent()) {
            request.setAttribute(PERSON, person.get());
            chain.doFilter(request, response);
            return;
        }
        Optional<Duration> wait = failures.failed(request.getRemoteAddr());
        if (wait.isPresent()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, wait.get().toSeconds())));
            refuse(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Too many requests without a valid token have come from here.",
                    "Wait as long as Retry-After says, then send a valid one.");
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"cutover\"");
        refuse(
                response,
                HttpStatus.UNAUTHORIZED,
                "This needs a valid token.",
                "Send it as 'Authorization: Bearer TOKEN'; whoever runs the bot hands them out.");
    }

    private static boolean console(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals(CONSOLE) || path.startsWith(CONSOLE + "/");
    }

    private static Optional<String> token(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(given -> given.length() < LONGEST)
                .filter(given -> given.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(given -> given.substring(BEARER.length()).strip());
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String detail, String remedy)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsString(Problem.detail(status, detail, remedy))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
