package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.reconciliation.CompareBooks;
import io.gatehouse.reconciliation.Difference;
import io.gatehouse.reports.ArtifactFolders;
import io.gatehouse.reports.ReadNotices;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.workflow.dailytradingcycle.DailyTradingCycleProcess;
import io.gatehouse.workflow.engine.EngineView;
import io.gatehouse.workflow.engine.Incident;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The invariants of a run after a session: its cycle has ended without an incident, its artifact is written,
 * every signal has ended, positions, cash and orders are the broker's, to the cent, the broker said nothing that
 * our books cannot explain, and what the ledger keeps ready is what its record adds up to.
 */
final class BooksAfterSession implements CheckSession {

    private final DailyTradingCycleProcess cycle;
    private final EngineView engine;
    private final SignalBook signals;
    private final CompareBooks books;
    private final ReadNotices notices;
    private final ArtifactFolders artifacts;

    BooksAfterSession(
            DailyTradingCycleProcess cycle,
            EngineView engine,
            SignalBook signals,
            CompareBooks books,
            ReadNotices notices,
            ArtifactFolders artifacts) {
        this.cycle = cycle;
        this.engine = engine;
        this.signals = signals;
        this.books = books;
        this.notices = notices;
        this.artifacts = artifacts;
    }

    @Override
    public List<String> brokenBy(AccountId account, LocalDate session) {
        List<String> broken = new ArrayList<>();
        if (!cycle.hasEnded(account, session)) {
            broken.add(session + ": the daily cycle has not ended");
        }
        Path artifact = artifacts.fileOf(account, session);
        if (!Files.exists(artifact)) {
            broken.add(session + ": no artifact " + artifact);
        }
        engine.incidents().stream()
                .map(incident -> session + ": " + words(incident))
                .forEach(broken::add);
        signals.signals(account, session).stream()
                .filter(signal -> signal.ended().isEmpty())
                .map(Signal::proposal)
                .map(proposal -> session + ": signal " + proposal.id() + " is unresolved")
                .forEach(broken::add);
        books.differences(account).stream()
                .map(Difference::text)
                .map(difference -> session + ": " + difference)
                .forEach(broken::add);
        notices.of(account, session).stream()
                .map(notice -> session + ": " + notice)
                .forEach(broken::add);
        return broken;
    }

    private static String words(Incident incident) {
        return "incident at " + incident.element() + " of " + incident.businessKey() + ": " + incident.reason();
    }
}
