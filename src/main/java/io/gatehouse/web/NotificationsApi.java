package io.gatehouse.web;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.notify.Channel;
import io.gatehouse.notify.ReadNotifications;
import io.gatehouse.notify.SendTest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
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

    /** @param data newest first, a hundred at most */
    record Notifications(List<NotificationView.ChannelView> channels, List<NotificationView> data, int total) {}

    /** @param channel log, email or sms */
    record Test(String channel) {

        // What a request leaves out arrives as null, and is as good as empty.
        Test {
            channel = Objects.requireNonNullElse(channel, "");
        }
    }

    /** @param failed only those of which a delivery failed or was given up */
    @GetMapping
    @Operation(summary = "What people were told, and whether it reached them")
    Notifications newest(@PathVariable AccountId account, @RequestParam(defaultValue = "false") boolean failed) {
        List<NotificationView> newest = notifications.newest(accounts.known(account), failed).stream()
                .map(NotificationView::of)
                .toList();
        return new Notifications(
                notifications.channels().stream().map(NotificationView::of).toList(), newest, newest.size());
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
