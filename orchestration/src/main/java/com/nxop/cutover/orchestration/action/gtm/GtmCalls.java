package com.nxop.cutover.orchestration.action.gtm;

import com.akamai.edgegrid.signer.ClientCredential;
import com.akamai.edgegrid.signer.Request;
import com.akamai.edgegrid.signer.exceptions.RequestSigningException;
import com.nxop.cutover.orchestration.action.TimedHttp;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** Signed calls to the Akamai Config GTM interface, version 1. */
final class GtmCalls {

    /** Pinned: another version of the format may leave out fields, and a PUT would then delete them. */
    private static final String MEDIA_TYPE = "application/vnd.config-gtm.v1.6+json";

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final TimedHttp http = new TimedHttp(LIMIT);
    private final Signer signer;
    private final AkamaiAccess access;

    GtmCalls(AkamaiAccess access, Clock clock) {
        this.signer = new Signer(clock);
        this.access = access;
    }

    HttpResponse<String> get(String domain, String path) throws IOException {
        URI address = address(domain, path);
        return http.send(signed("GET", address, "").GET().build());
    }

    HttpResponse<String> put(String domain, String path, String body) throws IOException {
        URI address = address(domain, path);
        return http.send(signed("PUT", address, body)
                .header("Content-Type", MEDIA_TYPE)
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    private URI address(String domain, String path) {
        requireAccess();
        return URI.create(access.base() + "/config-gtm/v1/domains/" + encode(domain) + "/" + path);
    }

    static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder signed(String method, URI address, String body) {
        return HttpRequest.newBuilder(address)
                .header("Accept", MEDIA_TYPE)
                .header("Authorization", signature(method, address, body));
    }

    private String signature(String method, URI address, String body) {
        Request request = Request.builder()
                .method(method)
                .uri(address)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .build();
        try {
            return signer.getSignature(request, credential());
        } catch (RequestSigningException unusable) {
            throw new IllegalArgumentException(
                    "the Akamai call cannot be signed; check akamai.client-secret", unusable);
        }
    }

    private void requireAccess() {
        if (!access.missing().isEmpty()) {
            throw new IllegalArgumentException(
                    "Akamai cannot be asked without " + String.join(", ", access.missing()) + "; set them and retry");
        }
    }

    private ClientCredential credential() {
        return ClientCredential.builder()
                .host(access.host())
                .clientToken(access.clientToken())
                .clientSecret(access.clientSecret())
                .accessToken(access.accessToken())
                .build();
    }
}
