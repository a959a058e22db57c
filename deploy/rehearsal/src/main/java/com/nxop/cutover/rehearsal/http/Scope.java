package com.nxop.cutover.rehearsal.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The credential scope of a SigV4 signature: which region and service a call is meant for. */
public record Scope(String region, String service) {

    private static final Pattern CREDENTIAL =
            Pattern.compile("^AWS4-HMAC-SHA256 Credential=[^/,]+/\\d{8}/([a-z0-9-]+)/([a-z0-9-]+)/aws4_request,.*"
                    + "Signature=[0-9a-f]{64}$");

    /** Read from the Authorization header; empty when the call is not signed. */
    public static Optional<Scope> of(Call call) {
        return call.header("Authorization")
                .map(CREDENTIAL::matcher)
                .filter(Matcher::matches)
                .map(found -> new Scope(found.group(1), found.group(2)));
    }
}
