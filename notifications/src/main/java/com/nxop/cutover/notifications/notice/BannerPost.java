package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.notifications.relay.Bulletin;
import com.nxop.cutover.notifications.relay.Relay;
import com.nxop.cutover.notifications.status.page.Banner;
import com.nxop.cutover.notifications.status.page.BannerNews;
import com.nxop.cutover.notifications.status.page.StatusBook;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/** What applications show their users, to a topic of its own on every change. */
public final class BannerPost {

    private static final Duration NEWS = Duration.ofMinutes(30);

    private final JsonMapper json = JsonMapper.builder().build();
    private final Cutover cutover;
    private final StatusBook book;
    private final CommsRules rules;
    private final Target target;
    private final Relay relay;
    private final BannerNews news;

    /**
     * Where it goes.
     *
     * @param topic ARN
     * @param page address of the status page
     */
    public record Target(String topic, String page) {}

    /** @param relay made for what says whether a bulletin still holds */
    public BannerPost(
            Cutover cutover,
            StatusBook book,
            CommsRules rules,
            Target target,
            Function<Predicate<Bulletin>, Relay> relay) {
        this.cutover = cutover;
        this.book = book;
        this.rules = rules;
        this.target = target;
        this.news = new BannerNews(book, target.page(), this::send);
        this.relay = relay.apply(bulletin -> news.current(bulletin.subject()));
    }

    /** Called again and again by one thread. */
    public void look() {
        news.look();
        relay.drain();
    }

    private void send(Banner banner) {
        Optional<Run> run = cutover.latest();
        topic(run)
                .ifPresent(topic -> relay.send(new Bulletin(
                        run.map(Run::id).orElse("none"),
                        banner.level() + "/" + banner.updatedAt(),
                        "banner",
                        topic,
                        banner.title(),
                        json.writeValueAsString(banner),
                        book.now().plus(NEWS),
                        Map.of())));
    }

    private Optional<String> topic(Optional<Run> run) {
        Comms comms = run.map(rules::of).orElse(rules.wanted());
        return Optional.of(rules.topic(comms, target::topic)).filter(one -> !one.isBlank());
    }
}
