package io.gatehouse.web;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.strategy.SignalBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads why symbols were not traded on a session. */
@Component
@ConditionalOnWebApplication
class ReadWhyNot {

    private final SignalBook signals;

    ReadWhyNot(SignalBook signals) {
        this.signals = signals;
    }

    /**
     * One session's answer, of one symbol or of all.
     *
     * @throws UnknownResource if no scan of the session is recorded, or the symbol was not in it
     */
    WhyNotAnswer read(AccountId account, LocalDate session, Optional<Symbol> only) {
        Predicate<String> wanted =
                symbol -> only.map(Symbol::value).map(symbol::equals).orElse(true);
        List<SignalView> proposed = signals.signals(account, session).stream()
                .map(Views::of)
                .filter(signal -> wanted.test(signal.symbol()))
                .toList();
        List<WhyNotView> refused = signals.whyNots(account, session).stream()
                .map(Views::of)
                .filter(each -> wanted.test(each.symbol()))
                .toList();
        if (proposed.isEmpty() && refused.isEmpty()) {
            throw new UnknownResource("account " + account + " has no scan of " + session
                    + only.map(symbol -> " with symbol " + symbol).orElse("")
                    + "; scans are at 09:45 ET of each session");
        }
        return new WhyNotAnswer(account.value(), session, proposed, refused);
    }
}
