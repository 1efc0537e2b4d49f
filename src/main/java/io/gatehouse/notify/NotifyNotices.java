package io.gatehouse.notify;

import io.gatehouse.desk.NoticeSource;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Puts on the desk's page what could not be delivered since the session before the last, and what is silent now. */
final class NotifyNotices implements NoticeSource {

    private static final List<Kind> ALERTS = List.of(Kind.NO_CYCLE, Kind.NO_TRADES, Kind.NO_HEARTBEAT);

    private final NotificationRecord record;
    private final NyseCalendar calendar;
    private final DeskClock clock;

    NotifyNotices(NotificationRecord record, NyseCalendar calendar, DeskClock clock) {
        this.record = record;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public List<String> notices(AccountId account) {
        return Stream.concat(silent(account), givenUp(account)).toList();
    }

    private Stream<String> silent(AccountId account) {
        return ALERTS.stream()
                .flatMap(kind -> record.open(account, kind).stream())
                .map(alert -> alert.subject() + ": " + alert.text());
    }

    private Stream<String> givenUp(AccountId account) {
        Instant from = calendar.previous(
                        calendar.sessionOnOrAfter(clock.today()).date())
                .deskOpensAt();
        List<NotificationRecord.Due> all = record.givenUpSince(account, from);
        List<String> words = new ArrayList<>();
        Arrays.stream(Channel.values())
                .map(channel -> all.stream()
                        .filter(due -> due.delivery().channel() == channel)
                        .toList())
                .filter(ofChannel -> !ofChannel.isEmpty())
                .map(NotifyNotices::words)
                .forEach(words::add);
        return words.stream();
    }

    private static String words(List<NotificationRecord.Due> newestFirst) {
        NotificationRecord.Due last = newestFirst.get(0);
        return "given up: " + newestFirst.size() + (newestFirst.size() == 1 ? " delivery" : " deliveries") + " by "
                + last.delivery().channel().word() + ", the last of '"
                + last.notification().subject() + "': "
                + last.delivery().lastError().orElse("no reason kept")
                + " (./gatehouse notifications list --failed)";
    }
}
