package com.nxop.cutover.bench;

import com.nxop.cutover.rehearsal.slack.AppCredentials;
import com.nxop.cutover.rehearsal.slack.SlackWorkspace;
import com.nxop.cutover.rehearsal.slack.WorkspaceSettings;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import java.net.URI;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Bolt as its documentation sets it up, with one command that is acknowledged and nothing else. */
final class BareBolt implements AutoCloseable {

    private final SlackWorkspace slack;
    private final ConfigurableApplicationContext context;
    private final SlackSignature.Generator signature;

    private BareBolt(AppCredentials credentials) {
        slack = SlackWorkspace.start(WorkspaceSettings.standard(Clock.systemUTC()));
        signature = new SlackSignature.Generator(credentials.signingSecret());
        context = new SpringApplicationBuilder(Wiring.class)
                .initializers(fresh -> fresh.getBeanFactory().registerSingleton("bolt", bolt(credentials)))
                .run("--server.port=0", "--spring.main.banner-mode=off");
    }

    static BareBolt open(AppCredentials credentials) {
        return new BareBolt(credentials);
    }

    private App bolt(AppCredentials credentials) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        App app = new App(AppConfig.builder()
                .slack(Slack.getInstance(config))
                .signingSecret(credentials.signingSecret())
                .singleTeamBotToken(credentials.botToken())
                .authTestCacheEnabled(true)
                .authTestCacheExpirationMillis(-1)
                .build());
        return app.command("/cutover", (request, context) -> context.ack());
    }

    URI door() {
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        return URI.create("http://127.0.0.1:" + port + "/slack/events");
    }

    String signature(String timestamp, String body) {
        return signature.generate(timestamp, body);
    }

    @Override
    public void close() {
        context.close();
        slack.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        TomcatServletWebServerFactory tomcat() {
            return new TomcatServletWebServerFactory();
        }

        @Bean
        ServletRegistrationBean<SlackAppServlet> servlet(App bolt) {
            return new ServletRegistrationBean<>(new SlackAppServlet(bolt), "/slack/events");
        }
    }
}
