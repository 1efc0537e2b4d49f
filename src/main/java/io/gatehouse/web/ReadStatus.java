package io.gatehouse.web;

import io.gatehouse.desk.DeskNow;
import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.money.Money;
import io.gatehouse.notify.TellChannels;
import io.gatehouse.phases.Phase;
import io.gatehouse.reconciliation.LatestComparison;
import io.gatehouse.risk.PhaseRules;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.ReadTradingState;
import io.gatehouse.safety.TradingStanding;
import io.gatehouse.safety.TradingState;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.strategy.StrategySettings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads what the desk is doing and holds, for one account. */
@Component
@ConditionalOnWebApplication
class ReadStatus {

    private static final int ARTIFACTS = 10;

    private final DeskView desk;
    private final Ledger ledger;
    private final SignalBook signals;
    private final PhaseRules phases;
    private final ReadTradingState states;
    private final LatestComparison comparisons;
    private final ReadPositions positions;
    private final TellChannels channels;

    ReadStatus(
            DeskView desk,
            Ledger ledger,
            SignalBook signals,
            PhaseRules phases,
            ReadTradingState states,
            LatestComparison comparisons,
            StrategySettings strategy,
            TellChannels channels) {
        this.comparisons = comparisons;
        this.states = states;
        this.channels = channels;
        this.phases = phases;
        this.desk = desk;
        this.ledger = ledger;
        this.signals = signals;
        this.positions = new ReadPositions(ledger, strategy.exits());
    }

    StatusView read(AccountId account) {
        DeskNow now = desk.now(account);
        return new StatusView(
                account.value(),
                now.simulated(),
                now.runKind(),
                now.dayLength().map(Duration::toSeconds),
                now.at(),
                now.session(),
                now.state(),
                states.of(account).state().name(),
                Phase.valueOf(phases.phaseOf(account)).displayName(),
                now.netLiquidation().map(Money::amount),
                ledger.cash(account).amount(),
                positions(account),
                signals(account, now.session()),
                orders(account, now.session()),
                processes(account),
                incidents(account),
                waitingForPerson(account),
                channels(),
                artifacts(account));
    }

    /** What latches the account first: until a person ends it, nothing is entered. Then what keeps the books apart. */
    private List<String> waitingForPerson(AccountId account) {
        TradingStanding standing = states.of(account);
        Stream<String> latched = Stream.concat(
                standing.stop().stream().map(stop -> TradingState.STOPPED + " by " + stop.file()),
                standing.open().stream().map(Latch::words));
        Stream<String> said = Stream.concat(comparisons.whyNotClean(account).stream(), desk.notices(account).stream());
        return Stream.concat(latched, said).toList();
    }

    private List<String> channels() {
        return channels.channels().stream()
                .map(channel -> channel.channel().word() + " " + channel.words())
                .toList();
    }

    List<PositionView> positions(AccountId account) {
        return positions.read(account);
    }

    List<SignalView> signals(AccountId account, LocalDate session) {
        return signals.signals(account, session).stream().map(Views::of).toList();
    }

    List<OrderView> orders(AccountId account, LocalDate session) {
        return ledger.orders(account, session).stream().map(Views::of).toList();
    }

    private List<ProcessView> processes(AccountId account) {
        return desk.processes(account).stream().map(Views::of).toList();
    }

    private List<IncidentView> incidents(AccountId account) {
        return desk.incidents(account).stream().map(Views::of).toList();
    }

    private List<LocalDate> artifacts(AccountId account) {
        return desk.artifacts(account).stream().limit(ARTIFACTS).toList();
    }
}
