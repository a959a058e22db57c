package com.nxop.cutover.bot.slack;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Stands before Bolt: too large is 413, not from Slack is 401 with nothing said, and whatever goes wrong behind it is still
 * a 200, because Slack switches off an app that answers with errors.
 */
final class SlackDoor extends OncePerRequestFilter {

    /** Slack's own payloads stay far below; bytes. */
    static final int LARGEST = 1_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(SlackDoor.class);
    /** Every so many refusals one is logged. */
    private static final long SAMPLE = 100;

    private final SignatureCheck signature;
    private final Supplier<String> keys;
    private final AtomicLong refused = new AtomicLong();

    SlackDoor(SignatureCheck signature, Supplier<String> keys) {
        this.signature = signature;
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        if (!"POST".equals(request.getMethod())) {
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Optional<byte[]> body = body(request);
        if (body.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!genuine(request, body.get())) {
            noteRefusal(request);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            let(new RereadableRequest(request, body.get()), body.get(), response, chain);
        }
    }

    private static Optional<byte[]> body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            return Optional.empty();
        }
        byte[] read = request.getInputStream().readNBytes(LARGEST + 1);
        return read.length > LARGEST ? Optional.empty() : Optional.of(read);
    }

    private boolean genuine(HttpServletRequest request, byte[] body) {
        return signature.genuine(
                Objects.requireNonNullElse(request.getHeader("X-Slack-Request-Timestamp"), ""),
                Objects.requireNonNullElse(request.getHeader("X-Slack-Signature"), ""),
                body);
    }

    private void noteRefusal(HttpServletRequest request) {
        long count = refused.incrementAndGet();
        if (count % SAMPLE == 1) {
            LOG.warn("Refused a request without Slack's signature from {} ({} so far)", request.getRemoteAddr(), count);
        }
    }

    private void let(HttpServletRequest request, byte[] body, HttpServletResponse response, FilterChain chain)
            throws IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, held);
        } catch (RuntimeException | ServletException | IOException bug) {
            LOG.error("Slack's request could not be taken in", bug);
            held.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
        if (held.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            apologise(body, held);
        } else if (held.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            // Signed by Slack but of a kind we do not know: acknowledged, so that nobody sees a failure.
            held.resetBuffer();
            held.setStatus(HttpServletResponse.SC_OK);
        }
        held.copyBodyToResponse();
    }

    private void apologise(byte[] body, ContentCachingResponseWrapper held) throws IOException {
        String id = keys.get().substring(0, 8);
        LOG.error("Answered Slack with an apology, error id {}", id);
        held.resetBuffer();
        held.setStatus(HttpServletResponse.SC_OK);
        boolean command = new String(body, StandardCharsets.UTF_8).contains("command=");
        if (command) {
            held.setContentType("application/json;charset=UTF-8");
            String text = "That could not be taken in and nothing was changed. Please say it again; if it stays so,"
                    + " tell the operators error " + id + ".";
            held.getWriter().write("{\"response_type\":\"ephemeral\",\"text\":\"" + text + "\"}");
        }
    }
}
