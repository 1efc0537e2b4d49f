package io.gatehouse.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.execution.BrokerNotice;
import io.gatehouse.execution.BrokerNotice.Kind;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.NyseCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeskHealthTest {

    private static final Instant AT = Instant.parse("2026-01-05T15:00:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 2);

    private static List<BrokerNotice> said(Kind... kinds) {
        return Arrays.stream(kinds)
                .map(kind -> new BrokerNotice(new AccountId("paper"), kind, "1", "words", AT))
                .toList();
    }

    @Test
    void theLineIsCutOffUntilTheBrokerSaysItIsBack() {
        assertThat(DeskHealth.isCutOff(said())).isFalse();
        assertThat(DeskHealth.isCutOff(said(Kind.CONNECTION_LOST, Kind.NOT_SENT)))
                .isTrue();
        assertThat(DeskHealth.isCutOff(said(Kind.CONNECTION_LOST, Kind.CONNECTION_RESTORED)))
                .isFalse();
    }

    @Test
    void aSessionIsMissedHoursAfterItsClose() {
        NyseCalendar calendar = new NyseCalendar();

        assertThat(DeskHealth.missed(Optional.empty(), AT, calendar)).isEmpty();
        assertThat(DeskHealth.missed(Optional.of(FRIDAY), Instant.parse("2026-01-05T23:59:00Z"), calendar))
                .isEmpty();
        assertThat(DeskHealth.missed(Optional.of(FRIDAY), Instant.parse("2026-01-06T00:01:00Z"), calendar))
                .contains(LocalDate.of(2026, 1, 5));
    }
}
