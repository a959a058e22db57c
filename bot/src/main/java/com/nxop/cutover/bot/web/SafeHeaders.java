package com.nxop.cutover.bot.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a browser may do with our pages: load from here only, and never inside somebody else's page. */
final class SafeHeaders extends OncePerRequestFilter {

    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none';" + " frame-ancestors 'none'";

    /** Mails carry their looks with them; the page of messages shows them in frames that run nothing. */
    private static final String MAILS = "; style-src 'self' 'unsafe-inline'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath();
        boolean button = path.startsWith(AcknowledgeController.PATH + "/");
        response.setHeader(
                "Content-Security-Policy",
                button
                        ? POLICY.replace("form-action 'none'", "form-action 'self'")
                        : path.equals(MessagesController.PAGE) ? POLICY + MAILS : POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        chain.doFilter(request, response);
    }
}
