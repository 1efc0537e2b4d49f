package io.gatehouse.web.live;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.Stopwatch;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final Map<SseEmitter, AccountId> open = new ConcurrentHashMap<>();
    private final Map<AccountId, Pulse> seen = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(LiveStream::daemon);
    private final ScheduledFuture<?> looking;
    private volatile Stopwatch sinceBeat = Stopwatch.started();

    LiveStream(ReadPulse read) {
        this.read = read;
        looking = thread.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "live-pages");
        thread.setDaemon(true);
        return thread;
    }

    /** A page of an account is looked at from now on, until it is closed. */
    SseEmitter open(AccountId account) {
        // No limit in time: the page closes it when nobody looks.
        SseEmitter emitter = new SseEmitter(0L);
        emitter.onCompletion(() -> open.remove(emitter));
        emitter.onError(gone -> open.remove(emitter));
        send(emitter, "hello", account.value());
        open.put(emitter, account);
        return emitter;
    }

    /** A desk that is stopped waits for open requests to end, and these would never. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        looking.cancel(true);
        thread.shutdownNow();
        open.keySet().forEach(SseEmitter::complete);
    }

    // A task that throws is never run again; a database that is gone for a while must not end the stream.
    private void look() {
        try {
            lookOnce();
        } catch (RuntimeException e) {
            if (failing.compareAndSet(false, true)) {
                LOG.warn("Open pages cannot be told what changes until the desk can be read again", e);
            }
        }
    }

    private void lookOnce() {
        boolean beat = sinceBeat.elapsed().compareTo(BEAT) >= 0;
        if (beat) {
            sinceBeat = Stopwatch.started();
        }
        Set<AccountId> watched = Set.copyOf(open.values());
        seen.keySet().retainAll(watched);
        for (AccountId account : watched) {
            Set<Topic> changed = changed(account);
            for (Topic topic : changed) {
                tell(account, "t", topic.word());
            }
            if (beat) {
                tell(account, "beat", "");
            }
        }
        failing.set(false);
    }

    /** Nothing while the database does not answer: without a beat the pages say that what they show is old. */
    private Set<Topic> changed(AccountId account) {
        Pulse before = seen.get(account);
        Pulse now = before == null ? read.first(account) : read.after(before, account);
        seen.put(account, now);
        return before == null ? Set.of() : now.changedSince(before);
    }

    private void tell(AccountId account, String event, String text) {
        open.forEach((emitter, of) -> {
            if (of.equals(account)) {
                send(emitter, event, text);
            }
        });
    }

    private void send(SseEmitter emitter, String event, String text) {
        try {
            emitter.send(SseEmitter.event().name(event).data(text));
        } catch (IOException | IllegalStateException gone) {
            // Who looked has left; that is no failure of ours.
            open.remove(emitter);
        }
    }
}
