package com.nxop.cutover.orchestration.action.gtm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The API client of the Akamai account. Any part may be empty when GTM is not used.
 *
 * @param host host the client was made for; it is part of the signature
 * @param baseUrl where calls go, empty for {@code https://<host>}
 */
public record AkamaiAccess(String host, String clientToken, String clientSecret, String accessToken, String baseUrl) {

    public static final AkamaiAccess NONE = new AkamaiAccess("", "", "", "", "");

    /** Names of the settings that are still empty. */
    List<String> missing() {
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put("akamai.host", host);
        needed.put("akamai.client-token", clientToken);
        needed.put("akamai.client-secret", clientSecret);
        needed.put("akamai.access-token", accessToken);
        return needed.entrySet().stream()
                .filter(entry -> entry.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
    }

    String base() {
        return (baseUrl.isBlank() ? "https://" + host : baseUrl).replaceAll("/+$", "");
    }

    @Override
    public String toString() {
        return "AkamaiAccess[" + host + ", secrets hidden]";
    }
}
