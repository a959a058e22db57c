package com.nxop.cutover.bot.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** PagerDuty: {@code PAGERDUTY_ROUTING_KEY} and so on. Without a routing key nobody is paged. */
@ConfigurationProperties("pagerduty")
public record PagerDutySettings(
        @DefaultValue("") Secret routingKey,
        @DefaultValue("https://events.pagerduty.com") String eventsUrl,
        @DefaultValue("") Secret apiToken,
        @DefaultValue("https://api.pagerduty.com") String apiUrl) {}
