package com.nxop.cutover.rehearsal.gtm;

/** An EdgeGrid API client of Akamai: who signs, and with which secret. */
public record EdgeGridCredentials(String host, String clientToken, String clientSecret, String accessToken) {

    /** The client that exists in the rehearsal only. */
    public static EdgeGridCredentials rehearsal() {
        return new EdgeGridCredentials(
                "akab-rehearsal.luna.akamaiapis.net",
                "akab-rehearsal-client",
                "rehearsal-secret-not-used-anywhere-else",
                "akab-rehearsal-access");
    }
}
