package io.gatehouse.workflow;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.phases.ClosedTrades;
import io.gatehouse.phases.OverridePassword;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.PhaseTrade;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A process desk whose first gate asks for one winning trade, and whose people may agree with themselves. */
final class PhaseMoves {

    static final String PASSWORD = "a password nobody has";

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @ProcessDesk.Test
    @Import(Password.class)
    @TestPropertySource(
            properties = {
                "gatehouse.phases.gates.proof.profitable-sessions=0",
                "gatehouse.phases.gates.proof.trades=1",
                "gatehouse.phases.loss-free-trades=1",
                "gatehouse.phases.approval.people=1"
            })
    @interface Test {}

    private static int trades;

    private PhaseMoves() {}

    /** A trade of the account's that counts for its gate. */
    static void closed(ProcessDesk desk, ClosedTrades record, TransactionTemplate transaction, String dollars) {
        Instant now = desk.clock.now();
        TradeId trade = new TradeId(desk.account, desk.session.date(), new Symbol("T" + (char) ('A' + trades++ % 26)));
        transaction.executeWithoutResult(status -> record.keep(new PhaseTrade(
                trade, Phase.EXPERIENCE, now.minusSeconds(60), now, desk.session.date(), Money.of(dollars), false)));
    }

    /** The environment of a test has no password. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Password {

        @Bean
        @Primary
        OverridePassword testPassword() {
            return OverridePassword.of(Optional.of(PASSWORD));
        }
    }
}
