package io.gatehouse.web.standing;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.report.GateView;
import io.gatehouse.phases.report.ReadPhase;
import io.gatehouse.risk.PhaseRules;
import io.gatehouse.web.page.Shown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads where an account stands on the ladder of phases, and how far it is from the next one. */
@Component
@ConditionalOnWebApplication
public class ReadLadder {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final int FULL = 100;

    private final PhaseRules rules;
    private final ReadPhase phases;

    ReadLadder(PhaseRules rules, ReadPhase phases) {
        this.rules = rules;
        this.phases = phases;
    }

    public Ladder read(AccountId account) {
        Phase now = Phase.valueOf(rules.phaseOf(account));
        List<Ladder.Step> steps = Arrays.stream(Phase.values())
                .map(phase -> new Ladder.Step(
                        phase.displayName(), phase == now ? "now" : phase.compareTo(now) < 0 ? "done" : "ahead"))
                .toList();
        List<GateBar> gates = now.next()
                .map(next -> phases.gate(account, next).criteria().stream()
                        .map(ReadLadder::bar)
                        .toList())
                .orElse(List.of());
        long met = gates.stream().filter(gate -> gate.state().equals("met")).count();
        return new Ladder(
                steps,
                now.displayName(),
                now.next().map(Phase::displayName).orElse(""),
                now.next().map(Phase::cliName).orElse(""),
                gates.isEmpty() ? "the last phase" : met + " of " + gates.size() + " met",
                gates);
    }

    private static GateBar bar(GateView.Answer answer) {
        String state = switch (answer.verdict()) {
            case "PASS" -> "met";
            case "FAIL" -> "no";
            default -> "open";
        };
        return new GateBar(
                Shown.words(answer.name()),
                state,
                Shown.words(answer.verdict()),
                tidy(answer.value()),
                tidy(answer.threshold()),
                state.equals("met") ? Optional.of(FULL) : percent(answer),
                answer.interval()
                        .map(range -> "95% CI " + bound(answer, range.low()) + " to " + bound(answer, range.high())
                                + ", n = " + answer.sample())
                        .orElse(""),
                answer.explanation());
    }

    /** A ratio to four places says nothing more than one to two. */
    private static String tidy(String words) {
        Matcher number = Pattern.compile("(\\d+\\.\\d{2})\\d+").matcher(words);
        return number.replaceAll("$1")
                .replace("at least", "≥")
                .replace("at most", "≤")
                .replace(" %", "%");
    }

    private static Optional<Integer> percent(GateView.Answer answer) {
        return number(answer.value())
                .flatMap(have -> number(answer.threshold())
                        .filter(need -> need.signum() > 0)
                        .map(need -> have.movePointRight(2)
                                .divide(need, 0, RoundingMode.DOWN)
                                .intValue()))
                .map(share -> Math.max(0, Math.min(FULL, share)));
    }

    /** In the unit of what was found: a share in per cent, a ratio as it is. */
    private static String bound(GateView.Answer answer, BigDecimal bound) {
        return answer.value().contains("%") ? Shown.percent(bound) : Shown.price(bound);
    }

    private static Optional<BigDecimal> number(String words) {
        Matcher found = NUMBER.matcher(words);
        return found.find() ? Optional.of(new BigDecimal(found.group())) : Optional.empty();
    }
}
