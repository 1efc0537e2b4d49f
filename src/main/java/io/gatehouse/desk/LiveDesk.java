package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Valuation;
import io.gatehouse.money.Money;
import io.gatehouse.reports.ArtifactFolders;
import io.gatehouse.reports.ReadNotices;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import io.gatehouse.workflow.engine.EngineView;
import io.gatehouse.workflow.engine.Incident;
import io.gatehouse.workflow.engine.RunningProcess;
import io.gatehouse.workflow.inbox.Inbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what the desk does from its clock, its engine and its record. */
final class LiveDesk implements DeskView {

    private static final String FILE_END = ".json";
    private static final DateTimeFormatter NEW_YORK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'ET'", Locale.ROOT).withZone(DeskClock.TRADING_ZONE);

    private final RunSettings settings;
    private final List<AccountId> accounts;
    private final DeskClock clock;
    private final NyseCalendar calendar;
    private final EngineView engine;
    private final Ledger ledger;
    private final ReadNotices notices;
    private final VerifiedBooks verified;
    private final AccountsHeld held;
    private final Inbox inbox;
    private final WaitForPeople people;
    private final ArtifactFolders artifacts;
    private final List<NoticeSource> furtherNotices;

    LiveDesk(
            RunSettings settings,
            DeskAccounts accounts,
            DeskClock clock,
            NyseCalendar calendar,
            EngineView engine,
            Ledger ledger,
            ReadNotices notices,
            AccountsHeld held,
            Inbox inbox,
            WaitForPeople people,
            ArtifactFolders artifacts,
            List<NoticeSource> furtherNotices) {
        this.settings = settings;
        this.accounts = accounts.ids();
        this.clock = clock;
        this.calendar = calendar;
        this.engine = engine;
        this.ledger = ledger;
        this.notices = notices;
        this.verified = new VerifiedBooks(ledger, notices);
        this.held = held;
        this.inbox = inbox;
        this.people = people;
        this.artifacts = artifacts;
        this.furtherNotices = List.copyOf(furtherNotices);
    }

    @Override
    public Optional<String> whyClosed() {
        return held.whyClosed();
    }

    @Override
    public List<AccountId> accounts() {
        return accounts;
    }

    @Override
    public DeskNow now(AccountId account) {
        requireOurs(account);
        Instant now = clock.now();
        TradingSession session = calendar.sessionOnOrAfter(clock.today());
        return new DeskNow(
                settings.kind().name().toLowerCase(Locale.ROOT),
                isSimulated(account),
                session.date(),
                state(account, session, now),
                now,
                dayLength(),
                netLiquidation(account));
    }

    @Override
    public boolean isSimulated(AccountId account) {
        requireOurs(account);
        return true;
    }

    private String state(AccountId account, TradingSession session, Instant now) {
        if (people.waitsAt().isPresent()) {
            return "the market waits for you: a task is to be decided by "
                    + NEW_YORK.format(people.waitsAt().get());
        }
        if (now.isBefore(session.deskOpensAt())) {
            return "waiting for the session to open at 07:00";
        }
        Optional<LocalDate> closed = ledger.lastClosedSession(account);
        if (closed.filter(session.date()::equals).isPresent()) {
            return "session recorded";
        }
        if (now.isBefore(session.marketOpensAt())) {
            return "session open, market opens at 09:30";
        }
        return session.isMarketOpenAt(now) ? "market open, watching positions" : "market closed, settling";
    }

    private Optional<Duration> dayLength() {
        boolean paced = settings.kind() == RunKind.SERVE && !settings.realTime() && settings.speed() > 0;
        return paced ? Optional.of(Duration.ofMillis((long) (settings.speed() * 1_000))) : Optional.empty();
    }

    private Optional<Money> netLiquidation(AccountId account) {
        Valuation valuation = Valuation.of(account, ledger);
        return valuation.unmarked().isEmpty() ? Optional.of(valuation.netLiquidation()) : Optional.empty();
    }

    @Override
    public List<RunningProcess> processes(AccountId account) {
        requireOurs(account);
        return engine.running().stream()
                .filter(process -> isOf(account, process.businessKey()))
                .toList();
    }

    @Override
    public List<Incident> incidents(AccountId account) {
        requireOurs(account);
        return engine.incidents().stream()
                .filter(incident -> isOf(account, incident.businessKey()))
                .toList();
    }

    @Override
    public List<String> notices(AccountId account) {
        requireOurs(account);
        LocalDate session = calendar.sessionOnOrAfter(clock.today()).date();
        LocalDate before = calendar.previous(session).date();
        return Stream.of(
                        toBeDecided(account),
                        notices.unexplained(account, before, session).stream(),
                        verified.deviations(account).stream(),
                        furtherNotices.stream().flatMap(source -> source.notices(account).stream()))
                .flatMap(each -> each)
                .toList();
    }

    /** Tasks that a deadline decides; what waits without one, such as a halt, is told by whoever waits. */
    private Stream<String> toBeDecided(AccountId account) {
        return inbox.open(account).stream()
                .flatMap(task -> task.decideBy().stream()
                        .map(until -> "to be decided by " + NEW_YORK.format(until) + ": "
                                + task.content().title() + " (./gatehouse inbox list)"));
    }

    // Every business key is <process>:<account>:<what it is about>.
    private static boolean isOf(AccountId account, String businessKey) {
        return businessKey.contains(":" + account + ":");
    }

    @Override
    public List<LocalDate> artifacts(AccountId account) {
        requireOurs(account);
        Path folder = artifacts.of(account);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-\\d{2}-\\d{2}\\" + FILE_END))
                    .map(name -> LocalDate.parse(name.substring(0, name.length() - FILE_END.length())))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the artifacts in " + folder, e);
        }
    }

    @Override
    public Optional<Path> artifact(AccountId account, LocalDate session) {
        requireOurs(account);
        return Optional.of(artifacts.fileOf(account, session)).filter(Files::isRegularFile);
    }

    private void requireOurs(AccountId account) {
        if (!accounts.contains(account)) {
            throw new IllegalArgumentException("this desk runs " + accounts + "; have '" + account + "'");
        }
    }
}
