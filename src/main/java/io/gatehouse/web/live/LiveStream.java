package io.gatehouse.web.live;

import io.gatehouse.desk.NodeId;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.Stopwatch;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open pages of all accounts, and what tells them to look again: at most twice a second for each topic. */
@Component
@ConditionalOnWebApplication
class LiveStream {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration BEAT = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);

    private final ReadPulse read;
    private final AtomicBoolean failing = new AtomicBoolean();
    private final NodeId node;
    private final Map<SseEmitter, OpenPage> open = new ConcurrentHashMap<>();
    private final Map<AccountId, Watch> watches = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(LiveStream::daemon);
    private final ScheduledFuture<?> looking;
    private Stopwatch sinceBeat = Stopwatch.started();
    private long begun;
    private volatile long done;

    LiveStream(ReadPulse read, NodeId node) {
        this.read = read;
        this.node = node;
        looking = thread.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "live-pages");
        thread.setDaemon(true);
        return thread;
    }

    /** What is rendered from now on shows everything that this look saw. */
    Look last() {
        return new Look(node.value(), done);
    }

    /**
     * A page of an account is looked at from now on, until it is closed.
     *
     * @param shown the last look when it was rendered; what changed since then is told at the next look, and everything
     *     where that cannot be said: it was another node's, or nobody looked at the account then
     */
    SseEmitter open(AccountId account, Optional<Look> shown) {
        // No limit in time: the page closes it when nobody looks.
        SseEmitter emitter = new SseEmitter(0L);
        emitter.onCompletion(() -> open.remove(emitter));
        emitter.onError(gone -> open.remove(emitter));
        send(emitter, "hello", account.value());
        long look = shown.filter(of -> of.node().equals(node.value()))
                .map(Look::number)
                .orElse(Look.NONE);
        open.put(emitter, new OpenPage(account, look));
        return emitter;
    }

    /** A desk that is stopped waits for open requests to end, and these would never. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        looking.cancel(true);
        thread.shutdownNow();
        open.keySet().forEach(SseEmitter::complete);
    }

    private void look() {
        succeeds(this::lookOnce);
    }

    // A task that throws is never run again; a database that is gone for a while must not end the stream.
    private boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            if (failing.compareAndSet(false, true)) {
                LOG.warn("Open pages cannot be told what changes until the desk can be read again", e);
            }
            return false;
        }
    }

    private void lookOnce() {
        long look = ++begun;
        Set<AccountId> accounts = open.values().stream().map(OpenPage::account).collect(Collectors.toSet());
        watches.keySet().retainAll(accounts);
        // Without a beat the pages of an account that cannot be read say that what they show is old.
        Set<AccountId> read = accounts.stream()
                .filter(account -> succeeds(() -> watches.compute(account, (of, watch) -> after(watch, of, look))))
                .collect(Collectors.toSet());
        boolean beat = sinceBeat.elapsed().compareTo(BEAT) >= 0;
        if (beat) {
            sinceBeat = Stopwatch.started();
        }
        open.forEach((emitter, page) -> {
            if (read.contains(page.account())) {
                tell(emitter, page, look, beat);
            }
        });
        done = look;
        if (read.equals(accounts)) {
            failing.set(false);
        }
    }

    private Watch after(@Nullable Watch before, AccountId account, long look) {
        return before == null
                ? Watch.begun(look, read.first(account))
                : before.then(look, read.after(before.last(), account));
    }

    private void tell(SseEmitter emitter, OpenPage page, long look, boolean beat) {
        Watch watch = Objects.requireNonNull(watches.get(page.account()));
        watch.changedSince(page.shown()).forEach(topic -> send(emitter, "t", topic.word()));
        if (beat) {
            send(emitter, "beat", "");
        }
        open.replace(emitter, page, new OpenPage(page.account(), look));
    }

    private void send(SseEmitter emitter, String event, String text) {
        try {
            emitter.send(SseEmitter.event().name(event).data(text));
        } catch (IOException | IllegalStateException gone) {
            // Who looked has left; that is no failure of ours.
            open.remove(emitter);
        }
    }

    /** @param shown number of the last look whose changes it shows */
    private record OpenPage(AccountId account, long shown) {}
}
