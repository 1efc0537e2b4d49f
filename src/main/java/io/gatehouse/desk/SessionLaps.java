package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.reports.ArtifactFolders;
import io.gatehouse.reports.SessionRuntime;
import io.gatehouse.reports.WriteArtifact;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.Stopwatch;
import io.gatehouse.time.TradingSession;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Times each session's stages on the machine while a driven clock goes through them, and writes them beside the
 * artifact when the next session begins.
 */
final class SessionLaps {

    private enum Stage {
        BEFORE_OPEN,
        MARKET,
        AFTER_CLOSE
    }

    private static final Logger LOG = LoggerFactory.getLogger(SessionLaps.class);

    private final NyseCalendar calendar;
    private final ArtifactFolders artifacts;
    private final List<AccountId> accounts;
    private final Map<Stage, Duration> laps = new EnumMap<>(Stage.class);
    private TradingSession session;
    private Stage stage;
    private boolean complete;
    private Stopwatch lap = Stopwatch.started();

    /** Begins at a desk instant; what was before it is not timed. */
    SessionLaps(NyseCalendar calendar, ArtifactFolders artifacts, List<AccountId> accounts, Instant now) {
        this.calendar = calendar;
        this.artifacts = artifacts;
        this.accounts = List.copyOf(accounts);
        TradingSession today =
                calendar.sessionOnOrAfter(now.atZone(DeskClock.TRADING_ZONE).toLocalDate());
        this.session = now.isBefore(today.deskOpensAt()) ? calendar.previous(today.date()) : today;
        this.stage = stageAt(now);
        this.complete = now.equals(session.deskOpensAt());
    }

    /** Called before what happens at a desk instant; ends the stages that lie before it. */
    void before(Instant next) {
        while (!next.isBefore(endOfStage())) {
            laps.merge(stage, lap.elapsed(), Duration::plus);
            lap = Stopwatch.started();
            if (stage == Stage.AFTER_CLOSE) {
                endSession();
            } else {
                stage = stage == Stage.BEFORE_OPEN ? Stage.MARKET : Stage.AFTER_CLOSE;
            }
        }
    }

    private void endSession() {
        // Of the session before the first one there is nothing to tell.
        if (laps.size() > 1 || complete) {
            write();
        }
        laps.clear();
        session = calendar.next(session.date());
        stage = Stage.BEFORE_OPEN;
        complete = true;
    }

    private void write() {
        SessionRuntime.Seconds seconds = new SessionRuntime.Seconds(
                seconds(Stage.BEFORE_OPEN),
                seconds(Stage.MARKET),
                seconds(Stage.AFTER_CLOSE),
                seconds(laps.values().stream().reduce(Duration.ZERO, Duration::plus)));
        for (AccountId account : accounts) {
            write(account, new SessionRuntime(session.date(), complete, seconds));
        }
    }

    private void write(AccountId account, SessionRuntime runtime) {
        try {
            WriteArtifact.into(artifacts.of(account), runtime);
        } catch (UncheckedIOException e) {
            // Nobody trades by these figures and no record has them: a full disk may not take the desk from its
            // positions.
            LOG.warn("What session {} of {} took is not on record: {}", session.date(), account, e.toString());
        }
    }

    private double seconds(Stage of) {
        return seconds(laps.getOrDefault(of, Duration.ZERO));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    private Stage stageAt(Instant at) {
        if (at.isBefore(session.marketOpensAt())) {
            return Stage.BEFORE_OPEN;
        }
        return at.isBefore(session.marketClosesAt()) ? Stage.MARKET : Stage.AFTER_CLOSE;
    }

    private Instant endOfStage() {
        return switch (stage) {
            case BEFORE_OPEN -> session.marketOpensAt();
            case MARKET -> session.marketClosesAt();
            case AFTER_CLOSE -> calendar.next(session.date()).deskOpensAt();
        };
    }
}
