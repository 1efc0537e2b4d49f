package io.gatehouse.web.page;

import io.gatehouse.desk.DeskNow;
import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.risk.AccountKinds;
import io.gatehouse.safety.ReadTradingState;
import io.gatehouse.safety.TradingStanding;
import io.gatehouse.safety.TradingState;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Reads what stands around a page. */
@Component
@ConditionalOnWebApplication
class ReadFrame {

    private final DeskView desk;
    private final AccountKinds kinds;
    private final ReadTradingState states;
    private final NyseCalendar calendar;

    ReadFrame(DeskView desk, AccountKinds kinds, ReadTradingState states, NyseCalendar calendar) {
        this.desk = desk;
        this.kinds = kinds;
        this.states = states;
        this.calendar = calendar;
    }

    Frame read(AccountId account, Address address, String theme, Authentication login) {
        DeskNow now = desk.now(account);
        AccountKind kind = kinds.kindOf(account);
        return new Frame(
                account.value(),
                "/accounts/" + account,
                kind.name(),
                words(kind),
                desk.accounts().stream()
                        .map(each -> new Frame.AccountLink(each.value(), address.of(each), each.equals(account)))
                        .toList(),
                trading(states.of(account)),
                Shown.minute(now.at()),
                session(now),
                theme,
                login.getName(),
                may(AuthorityUtils.authorityListToSet(login.getAuthorities())),
                address.here());
    }

    private static String words(AccountKind kind) {
        return switch (kind) {
            case SIMULATED -> "Market and broker are simulated: nothing here is real money.";
            case PAPER -> "Orders go to the broker's paper account: nothing here is real money.";
            case LIVE -> "Orders go to the live account: this is real money.";
        };
    }

    private static Frame.Trading trading(TradingStanding standing) {
        TradingState state = standing.state();
        String tone = switch (state) {
            case ACTIVE -> "ok";
            case PAUSED, HALTED -> "warn";
            case STOPPED -> "bad";
        };
        return new Frame.Trading(
                state == TradingState.ACTIVE ? "Trading" : Shown.words(state.name()),
                tone,
                standing.latchedBy(TradingState.values()).orElse(""));
    }

    private String session(DeskNow now) {
        Instant at = now.at();
        TradingSession session = calendar.sessionOnOrAfter(now.session());
        String next = session.isMarketOpenAt(at)
                ? "market open, closes in " + until(at, session.marketClosesAt())
                : at.isBefore(session.marketOpensAt())
                        ? "market opens in " + until(at, session.marketOpensAt())
                        : "market closed";
        return now.state().startsWith("the market waits") ? next + " · " + now.state() : next;
    }

    private static String until(Instant from, Instant to) {
        return Shown.duration(Duration.between(from, to));
    }

    private static Frame.May may(Set<String> roles) {
        boolean stops = roles.contains("ROLE_OPERATOR") || roles.contains("ROLE_ADMIN");
        boolean onlyLooks =
                List.of("ROLE_OPERATOR", "ROLE_APPROVER", "ROLE_ADMIN").stream().noneMatch(roles::contains);
        return new Frame.May(
                stops ? "" : "An emergency stop is for operators and administrators",
                onlyLooks ? "You may look at everything, but decide nothing" : "");
    }
}
