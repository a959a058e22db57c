package com.nxop.cutover.orchestration.action.dns;

import com.nxop.cutover.orchestration.action.Cause;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** One name, put to resolvers over UDP, and over TCP when UDP fails or the answer is cut. */
final class Question {

    private static final Duration LIMIT = Duration.ofMillis(1200);
    private static final int LONGEST_SECONDS = 5;
    private static final int LONGEST_CHAIN = 16;

    private final Name name;

    Question(String name) {
        try {
            this.name = Name.fromString(name, Name.root);
        } catch (TextParseException wrong) {
            throw new IllegalArgumentException("'" + name + "' is not a DNS name; correct the setting 'name'", wrong);
        }
    }

    CompletableFuture<Answer> ask(String resolver) {
        InetSocketAddress address = address(resolver);
        if (address.isUnresolved()) {
            return CompletableFuture.completedFuture(
                    new Answer.Silent(resolver, "its host name has no address; give an IP address"));
        }
        // An address record is asked for first: its answer carries the whole chain of names.
        return send(address, Type.A)
                .thenCompose(reply ->
                        chain(reply).isEmpty() ? send(address, Type.CNAME) : CompletableFuture.completedFuture(reply))
                .orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS)
                .handle((reply, problem) -> problem == null
                        ? read(resolver, reply)
                        : new Answer.Silent(resolver, "no answer by UDP or TCP (" + Cause.of(problem) + ")"));
    }

    private CompletableFuture<Message> send(InetSocketAddress address, int type) {
        return send(address, type, false).exceptionallyCompose(byUdp -> send(address, type, true));
    }

    private CompletableFuture<Message> send(InetSocketAddress address, int type, boolean tcp) {
        SimpleResolver resolver = new SimpleResolver(address);
        resolver.setTimeout(LIMIT);
        resolver.setTCP(tcp);
        Message query = Message.newQuery(Record.newRecord(name, type, DClass.IN));
        return resolver.sendAsync(query).toCompletableFuture();
    }

    private Answer read(String resolver, Message reply) {
        int code = reply.getRcode();
        if (code != Rcode.NOERROR && code != Rcode.NXDOMAIN) {
            return new Answer.Silent(resolver, "it answered " + Rcode.string(code));
        }
        List<CNAMERecord> chain = chain(reply);
        long ttl = chain.stream().mapToLong(Record::getTTL).min().orElse(0);
        return new Answer.Named(
                resolver, chain.stream().map(link -> plain(link.getTarget())).toList(), ttl);
    }

    private List<CNAMERecord> chain(Message reply) {
        List<CNAMERecord> chain = new ArrayList<>();
        Name at = name;
        while (chain.size() < LONGEST_CHAIN) {
            Name from = at;
            var link = reply.getSection(Section.ANSWER).stream()
                    .filter(CNAMERecord.class::isInstance)
                    .map(CNAMERecord.class::cast)
                    .filter(cname -> cname.getName().equals(from))
                    .findFirst();
            if (link.isEmpty()) {
                break;
            }
            chain.add(link.get());
            at = link.get().getTarget();
        }
        return chain;
    }

    private static String plain(Name name) {
        return name.toString(true).toLowerCase(Locale.ROOT);
    }

    private static InetSocketAddress address(String resolver) {
        int colon = resolver.lastIndexOf(':');
        boolean withPort = colon > 0 && resolver.substring(colon + 1).matches("\\d{1,5}") && !bareIpv6(resolver);
        String host = withPort ? resolver.substring(0, colon) : resolver;
        int port = withPort ? Integer.parseInt(resolver.substring(colon + 1)) : SimpleResolver.DEFAULT_PORT;
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(
                    "the resolver '" + resolver + "' has no usable port; write it like 8.8.8.8:53");
        }
        return new InetSocketAddress(host, port);
    }

    private static boolean bareIpv6(String resolver) {
        return !resolver.contains("]") && resolver.indexOf(':') != resolver.lastIndexOf(':');
    }
}
