package com.nxop.cutover.bot.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code CUTOVER_API_TOKENS}: who may use the API and the console.
 *
 * @param tokens each {@code hash:person:name}: SHA-256 of the token in hexadecimal, the person's id as Slack knows it,
 *     and the name to show; empty: nobody may
 */
@ConfigurationProperties("cutover.api")
public record ApiSettings(@DefaultValue List<String> tokens) {

    public ApiSettings {
        tokens = List.copyOf(tokens);
    }

    /** Hashes are not shown either. */
    @Override
    public String toString() {
        return "ApiSettings[" + tokens.size() + " tokens]";
    }
}
