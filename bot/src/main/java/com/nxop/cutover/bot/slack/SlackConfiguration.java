package com.nxop.cutover.bot.slack;

import com.nxop.cutover.bot.settings.CutoverSettings;
import com.nxop.cutover.bot.settings.SettingsConfiguration;
import com.nxop.cutover.bot.settings.SlackSettings;
import com.nxop.cutover.commands.Desk;
import com.nxop.cutover.commands.Records;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.journal.Disk;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.methods.MethodsClient;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** How Slack's way in is put together. The door of HTTP is there when there is a signing secret. */
@Configuration(proxyBeanMethods = false)
@Import({SettingsConfiguration.class, SlackConfiguration.Http.class, SlackConfiguration.Socket.class})
public class SlackConfiguration {

    /** Where Slack sends commands, clicks and events. */
    public static final String PATH = "/slack/events";

    private static final int READ_MILLIS = 10_000;

    /** The clock Slack's signatures are judged by; a rehearsal may have a faster one. */
    @Bean
    @ConditionalOnMissingBean(name = "signatureClock")
    Clock signatureClock() {
        return Clock.systemUTC();
    }

    @Bean
    Slack slack(SlackSettings settings) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.checked().apiUrl());
        // Its statistics ask Slack who we are before the first call, and keep four threads.
        config.setStatsEnabled(false);
        config.setHttpClientReadTimeoutMillis(READ_MILLIS);
        config.setHttpClientWriteTimeoutMillis(READ_MILLIS);
        return Slack.getInstance(config);
    }

    /** The Web API with the bot's token. */
    @Bean
    @ConditionalOnMissingBean
    MethodsClient slackMethods(Slack slack, SlackSettings settings) {
        return slack.methods(settings.botToken().value());
    }

    @Bean
    SlackSelf slackSelf(MethodsClient slackMethods) {
        return SlackSelf.ask(slackMethods);
    }

    @Bean
    SlackDirectory slackDirectory(MethodsClient slackMethods, SlackSelf self, Clock wallClock) {
        return new SlackDirectory(slackMethods, self, wallClock);
    }

    @Bean
    Desk desk(Cutover cutover, SlackDirectory directory, Records records) {
        return new Desk(cutover, directory, records);
    }

    @Bean
    @ConditionalOnMissingBean
    Faces faces(Cutover cutover) {
        return new CardFaces(cutover, new ViewFaces());
    }

    @Bean
    Replies replies(MethodsClient slackMethods, Faces faces, Clock runClock) {
        return new Replies(slackMethods, faces, runClock);
    }

    @Bean
    Reception.People visitorsAndChannels(
            SlackDirectory directory, MethodsClient slackMethods, CutoverSettings settings) {
        return new Reception.People(directory, new Channels(slackMethods, settings.channel()));
    }

    @Bean
    Reception reception(Desk desk, Reception.People people, Replies replies, Clock runClock, Supplier<String> keys) {
        return new Reception(desk, people, replies, runClock, keys);
    }

    @Bean
    Mailroom mailroom(JdbcClient sql, Disk disk, Reception reception, Clock wallClock) {
        return new Mailroom(new Inbox(sql, disk, JsonMapper.shared(), wallClock), reception, wallClock);
    }

    @Bean
    App boltApp(Slack slack, SlackSettings settings, SlackSelf self, Mailroom mailroom) {
        return BoltApp.of(slack, settings.botToken(), self, mailroom);
    }

    /** Slack comes to us. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${slack.signing-secret:}'.isBlank()")
    static class Http {

        @Bean
        SignatureCheck signatureCheck(SlackSettings settings, Clock signatureClock) {
            return new SignatureCheck(settings.checked().signingSecret(), signatureClock);
        }

        @Bean
        FilterRegistrationBean<SlackDoor> slackDoor(SignatureCheck signature, Supplier<String> keys) {
            FilterRegistrationBean<SlackDoor> door = new FilterRegistrationBean<>(new SlackDoor(signature, keys));
            door.addUrlPatterns(PATH);
            door.setOrder(Integer.MIN_VALUE);
            return door;
        }

        @Bean
        ServletRegistrationBean<SlackAppServlet> slackServlet(App boltApp) {
            return new ServletRegistrationBean<>(new SlackAppServlet(boltApp), PATH);
        }

        @Bean
        Warmup warmup(SignatureCheck signature, Clock signatureClock, ServletWebServerApplicationContext context) {
            return new Warmup(signature, signatureClock, context);
        }
    }

    /** We go to Slack. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${slack.app-token:}'.isBlank()")
    static class Socket {

        @Bean
        SocketDoor socketDoor(SlackSettings settings, App boltApp) {
            return new SocketDoor(settings.appToken(), boltApp);
        }
    }
}
