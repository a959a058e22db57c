package com.nxop.cutover.bot.web;

import com.nxop.cutover.bot.web.sheet.EntrySheet;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.journal.QuietEnd;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.Run;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Streams of journal entries. Each stream reads the journal from its own place, so a slow reader holds up nobody and a
 * reader that comes back misses nothing. With every second look a beat is sent: silence means that the line is dead.
 */
final class LiveJournal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveJournal.class);
    private static final int MOST = 50;
    private static final int PAGE = 200;
    private static final long LOOK_MILLIS = 400;
    private static final int LOOKS_A_BEAT = 10;

    private final Cutover cutover;
    private final Clock clock;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(LiveJournal::thread);
    private final ExecutorService writers = Executors.newCachedThreadPool(LiveJournal::thread);

    private final Future<?> looking;

    LiveJournal(Cutover cutover, Clock runClock) {
        this.cutover = cutover;
        this.clock = runClock;
        this.looking = ticker.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Where a reader is. An empty run: nowhere yet. */
    record Place(String run, long number) {

        static final Place NOWHERE = new Place("", 0);

        /** What cannot be read means: from now on. */
        static Place read(String id) {
            int at = id.lastIndexOf(':');
            boolean fine = at > 0 && id.substring(at + 1).matches("\\d{1,12}");
            return fine ? new Place(id.substring(0, at), Long.parseLong(id.substring(at + 1))) : NOWHERE;
        }

        @Override
        public String toString() {
            return run + ":" + number;
        }
    }

    /** Empty when there are too many. */
    synchronized Optional<SseEmitter> open(Place from) {
        if (streams.size() >= MOST) {
            return Optional.empty();
        }
        Place start = from.equals(Place.NOWHERE) ? end() : from;
        Stream stream = new Stream(new SseEmitter(0L), start);
        stream.emitter.onCompletion(() -> streams.remove(stream));
        stream.emitter.onError(gone -> streams.remove(stream));
        stream.emitter.onTimeout(() -> streams.remove(stream));
        streams.add(stream);
        return Optional.of(stream.emitter);
    }

    int open() {
        return streams.size();
    }

    private Place end() {
        return cutover.latest().map(run -> new Place(run.id(), run.version())).orElse(Place.NOWHERE);
    }

    private void look() {
        for (Stream stream : streams) {
            if (stream.claim()) {
                writers.execute(() -> write(stream));
            }
        }
    }

    private void write(Stream stream) {
        try {
            stream.write();
        } catch (IOException | IllegalStateException gone) {
            streams.remove(stream);
            LOG.debug("A reader of the live journal has gone", gone);
        } catch (RuntimeException trouble) {
            LOG.warn("The live journal could not be read; it is tried again", trouble);
        } finally {
            stream.release();
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
        QuietEnd.of(ticker);
        streams.forEach(stream -> stream.emitter.complete());
        QuietEnd.of(writers);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "live journal");
        thread.setDaemon(true);
        return thread;
    }

    /** One reader. */
    private final class Stream {
        private final SseEmitter emitter;
        private final java.util.concurrent.atomic.AtomicBoolean busy = new java.util.concurrent.atomic.AtomicBoolean();
        private volatile Place place;
        private int looks;

        Stream(SseEmitter emitter, Place place) {
            this.emitter = emitter;
            this.place = place;
        }

        boolean claim() {
            return busy.compareAndSet(false, true);
        }

        void release() {
            busy.set(false);
        }

        void write() throws IOException {
            entries();
            Optional<String> newer = cutover.latest().map(Run::id).filter(id -> !id.equals(place.run()));
            if (newer.isPresent()) {
                place = new Place(newer.get(), 0);
                entries();
            }
            if (looks++ % LOOKS_A_BEAT == 0) {
                emitter.send(
                        SseEmitter.event().name("beat").data(clock.instant().toString()));
            }
        }

        private void entries() throws IOException {
            if (place.run().isEmpty()) {
                return;
            }
            List<Recorded> page = cutover.journal(place.run(), place.number(), PAGE);
            Map<String, String> names = page.isEmpty()
                    ? Map.of()
                    : cutover.find(place.run()).map(EntrySheet::names).orElse(Map.of());
            while (!page.isEmpty()) {
                for (Recorded entry : page) {
                    Place next = new Place(place.run(), entry.number());
                    emitter.send(
                            SseEmitter.event().id(next.toString()).name("entry").data(EntrySheet.of(entry, names)));
                    place = next;
                }
                page = cutover.journal(place.run(), place.number(), PAGE);
            }
        }
    }
}
