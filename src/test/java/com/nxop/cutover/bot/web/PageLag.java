package com.nxop.cutover.bot.web;

import com.nxop.cutover.notifications.status.page.PublicStories;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.SettableClock;
import com.nxop.cutover.support.ToldCutover;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** How long after a run has changed the status page still says what was so before. */
public final class PageLag {

    private static final int CHANGES = 100;
    private static final int LOOK_MILLIS = 5;
    private static final int REST_MILLIS = 400;

    private final Random chance = new Random(1);
    private final SettableClock clock = new SettableClock(Clock.systemUTC().instant());
    private volatile Runs story;

    private PageLag(Runs first) {
        this.story = first;
    }

    /** @return nanoseconds from each change to the first answer that shows it */
    public static List<Long> measure() throws InterruptedException {
        List<Runs> stories = new ArrayList<>();
        for (Map.Entry<String, Supplier<Runs>> level : PublicStories.byLevel().entrySet()) {
            stories.add(level.getValue().get());
        }
        return new PageLag(stories.get(0)).over(stories);
    }

    private List<Long> over(List<Runs> stories) throws InterruptedException {
        List<Long> lags = new ArrayList<>();
        try (WebBot bot = WebBot.open(new ToldCutover(() -> story), clock)) {
            for (int change = 0; change < CHANGES; change++) {
                pause(REST_MILLIS + chance.nextInt(1000));
                Runs next = stories.get((change + 1) % stories.size());
                String before = title(bot);
                long at = System.nanoTime();
                story = next;
                while (title(bot).equals(before)) {
                    pause(LOOK_MILLIS);
                }
                lags.add(System.nanoTime() - at);
            }
        }
        return lags;
    }

    private String title(WebBot bot) {
        clock.set(Clock.systemUTC().instant());
        return JsonMapper.shared()
                .readTree(bot.get("/status/banner.json").body())
                .path("title")
                .asString("");
    }

    private static void pause(int millis) throws InterruptedException {
        boolean unused = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }
}
