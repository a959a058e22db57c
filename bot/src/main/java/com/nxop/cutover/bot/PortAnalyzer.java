package com.nxop.cutover.bot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.annotation.Order;

/** Another program listens where the bot wants to. */
@Order(0)
final class PortAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
        return new FailureAnalysis(
                "port " + cause.getPort() + " is taken by another program.",
                "Stop that program, or choose another port with SERVER_PORT.",
                cause);
    }
}
