package com.nxop.cutover.bot.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** EdgeGrid credentials: {@code AKAMAI_HOST} and so on. The base URL is for tests; empty: https and the host. */
@ConfigurationProperties("akamai")
public record AkamaiSettings(
        @DefaultValue("") String host,
        @DefaultValue("") Secret clientToken,
        @DefaultValue("") Secret clientSecret,
        @DefaultValue("") Secret accessToken,
        @DefaultValue("") String baseUrl) {}
