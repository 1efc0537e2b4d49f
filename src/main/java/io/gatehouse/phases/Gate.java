package io.gatehouse.phases;

import java.util.ArrayList;
import java.util.List;

/** The criteria between two phases, in the order they are read. */
public final class Gate {

    private final Phase from;
    private final Phase to;
    private final List<Criterion> criteria;

    private Gate(Phase from, Phase to, List<Criterion> criteria) {
        this.from = from;
        this.to = to;
        this.criteria = List.copyOf(criteria);
    }

    /**
     * The gate that leads to a phase, for a kind of account.
     *
     * @param realMoney whether the account behind it is real money
     * @throws IllegalArgumentException for Experience, to which no gate leads
     */
    public static Gate to(Phase to, PhaseSettings settings, boolean realMoney) {
        GateSettings gate = settings.gateTo(to);
        List<Criterion> criteria = new ArrayList<>();
        criteria.add(CountCriteria.everySessionRecorded());
        if (gate.sessions() > 0) {
            criteria.add(CountCriteria.sessions(gate.sessions()));
        }
        if (gate.profitableSessions() > 0) {
            criteria.add(CountCriteria.profitableSessions(gate.profitableSessions()));
        }
        criteria.add(CountCriteria.closedTrades(gate.trades()));
        criteria.add(RateCriteria.winRate(gate));
        criteria.add(RateCriteria.riskReward(gate, settings));
        criteria.addAll(particular(to, gate));
        if (realMoney) {
            criteria.add(CountCriteria.drilledWithin(settings.drillWithinSessions()));
        }
        return new Gate(to.previous().orElseThrow(), to, criteria);
    }

    private static List<Criterion> particular(Phase to, GateSettings gate) {
        return switch (to) {
            case PROOF_OF_CONCEPT -> List.of(CountCriteria.nothingByHand(), CountCriteria.nothingAdopted());
            case REAL_MONEY_TRIAL ->
                gate.missedInARow() < 0
                        ? List.of()
                        : List.of(CountCriteria.notMissed(gate.missedInARow(), gate.missedWindow()));
            case SCALING -> List.of(CountCriteria.drawdownBelow(gate.maxDrawdown()));
            case EXPERIENCE -> List.of();
        };
    }

    /** Asks every criterion; all answers are kept. */
    public GateVerdict judge(Evidence evidence) {
        return new GateVerdict(
                from,
                to,
                criteria.stream().map(criterion -> criterion.of(evidence)).toList());
    }

    /** The criteria's names, in order. */
    public List<String> criteria() {
        return criteria.stream().map(Criterion::name).toList();
    }
}
