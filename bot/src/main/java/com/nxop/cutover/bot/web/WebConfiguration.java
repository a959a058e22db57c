package com.nxop.cutover.bot.web;

import com.nxop.cutover.commands.Desk;
import com.nxop.cutover.orchestration.Cutover;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** How the way in over HTTP is put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
public class WebConfiguration {

    private static final int FIRST = Integer.MIN_VALUE + 10;

    @Bean
    FilterRegistrationBean<SafeHeaders> safeHeaders() {
        FilterRegistrationBean<SafeHeaders> headers = new FilterRegistrationBean<>(new SafeHeaders());
        headers.addUrlPatterns(
                "/status",
                "/status/*",
                AcknowledgeController.PATH + "/*",
                ApiDoor.CONSOLE,
                ApiDoor.CONSOLE + "/*",
                ApiDoor.API + "/*");
        headers.setOrder(FIRST);
        return headers;
    }

    /** Refuses to start on a token entry that cannot be read. */
    @Bean
    FilterRegistrationBean<ApiDoor> apiDoor(ApiSettings settings, Clock wallClock, JsonMapper json) {
        FilterRegistrationBean<ApiDoor> door = new FilterRegistrationBean<>(
                new ApiDoor(ApiTokens.of(settings.tokens()), new Failures(wallClock), json));
        door.addUrlPatterns(ApiDoor.CONSOLE, ApiDoor.CONSOLE + "/*", ApiDoor.API, ApiDoor.API + "/*");
        door.setOrder(FIRST + 1);
        return door;
    }

    @Bean
    AnswerBook answerBook(JdbcClient sql, Clock wallClock) {
        return new SqlAnswerBook(sql, wallClock);
    }

    @Bean
    Counter counter(Desk desk, AnswerBook book, Clock runClock, JsonMapper json) {
        return new Counter(desk, book, runClock, json);
    }

    @Bean
    LiveJournal liveJournal(Cutover cutover, Clock runClock) {
        return new LiveJournal(cutover, runClock);
    }
}
