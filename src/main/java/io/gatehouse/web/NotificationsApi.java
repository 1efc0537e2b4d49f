package io.gatehouse.web;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.notify.Channel;
import io.gatehouse.notify.ReadNotifications;
import io.gatehouse.notify.SendTest;
import io.gatehouse.web.api.ListQuery;
import io.gatehouse.web.api.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people were told, whether it reached them, and a message to try a channel. */
@RestController
@Tag(name = "Notifications")
@ConditionalOnWebApplication
@RequestMapping(path = "/api/v1/accounts/{account}/notifications", produces = MediaType.APPLICATION_JSON_VALUE)
class NotificationsApi {

    private static final String BY_TIME = "at";

    private final DeskView desk;
    private final KnownAccounts accounts;
    private final ReadNotifications notifications;
    private final SendTest test;

    NotificationsApi(DeskView desk, KnownAccounts accounts, ReadNotifications notifications, SendTest test) {
        this.desk = desk;
        this.accounts = accounts;
        this.notifications = notifications;
        this.test = test;
    }

    /** A list as all others, with the channels beside it. */
    record Notifications(
            List<NotificationView.ChannelView> channels,
            List<NotificationView> data,
            long total,
            int start,
            int size,
            String sort,
            String order) {

        static Notifications of(List<NotificationView.ChannelView> channels, Listing<NotificationView> list) {
            return new Notifications(
                    channels, list.data(), list.total(), list.start(), list.size(), list.sort(), list.order());
        }
    }

    /** @param channel log, email or sms */
    record Test(String channel) {

        // What a request leaves out arrives as null, and is as good as empty.
        Test {
            channel = Objects.requireNonNullElse(channel, "");
        }
    }

    /** @param failed only those of which a delivery failed or was given up */
    @GetMapping
    @Operation(summary = "What people were told, and whether it reached them; ordered by when it was")
    Notifications told(
            @PathVariable AccountId account,
            @RequestParam(defaultValue = "false") boolean failed,
            @ParameterObject ListQuery query) {
        AccountId known = accounts.known(account);
        String sort = Optional.ofNullable(query.sort()).orElse(BY_TIME);
        if (!sort.equals(BY_TIME)) {
            throw new IllegalArgumentException("sort is " + BY_TIME + "; have '" + sort + "'");
        }
        List<NotificationView> told =
                notifications.part(known, failed, query.isDescending(), query.from(), query.most()).stream()
                        .map(NotificationView::of)
                        .toList();
        return Notifications.of(
                notifications.channels().stream().map(NotificationView::of).toList(),
                Listing.of(told, notifications.count(known, failed), sort, query));
    }

    /** Tries the channel now and answers with what became of it. */
    @PostMapping("/test")
    @Operation(summary = "Tries a channel now")
    NotificationView test(@PathVariable AccountId account, @RequestBody Test asked, Principal person) {
        AccountId known = accounts.known(account);
        Declined.unlessOpen(desk);
        Channel channel = Channel.ofWord(asked.channel())
                .orElseThrow(() -> new IllegalArgumentException("a channel is one of "
                        + String.join(", ", Channel.words()) + "; have '" + asked.channel() + "'"));
        SendTest.Outcome outcome = test.send(known, channel, person.getName());
        if (outcome instanceof SendTest.Outcome.Off off) {
            throw new Declined(HttpStatus.CONFLICT, off.reason());
        }
        return NotificationView.of(((SendTest.Outcome.Tried) outcome).test());
    }
}
