package io.gatehouse.web.standing;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.MoveRequest;
import io.gatehouse.phases.MoveRequest.Progress;
import io.gatehouse.phases.MoveRequest.Step;
import io.gatehouse.phases.MoveRequests;
import io.gatehouse.phases.People;
import io.gatehouse.web.page.Shown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads the moves that were asked for, with everybody who had a say; the newest first. */
@Component
@ConditionalOnWebApplication
class ReadAsked {

    private final MoveRequests requests;

    ReadAsked(MoveRequests requests) {
        this.requests = requests;
    }

    List<AskedMove> read(AccountId account) {
        List<MoveRequest> asked = new ArrayList<>(requests.of(account));
        Collections.reverse(asked);
        return asked.stream().map(ReadAsked::row).toList();
    }

    private static AskedMove row(MoveRequest request) {
        String state = request.end()
                .or(request::approval)
                .map(step -> Shown.words(step.progress().name()))
                .orElse("Waits for people");
        return new AskedMove(
                Shown.date(request.session()),
                request.from() == request.to()
                        ? "evidence of " + request.from().displayName() + " again"
                        : request.from().displayName() + " → " + request.to().displayName(),
                state,
                request.isOpen() ? "here" : state.equals("Applied") ? "ok" : "warn",
                people(request),
                words(request));
    }

    private static String people(MoveRequest request) {
        return Stream.concat(
                        Stream.of("asked by " + request.requestedBy()),
                        request.steps().stream()
                                .filter(step -> !step.person().equals(People.DESK))
                                .map(step -> said(step) + " by " + step.person()))
                .collect(Collectors.joining(", "));
    }

    private static String said(Step step) {
        return step.progress() == Progress.APPROVED ? "approved" : "refused";
    }

    private static String words(MoveRequest request) {
        return request.end()
                .filter(step -> step.progress() != Progress.APPLIED)
                .or(request::approval)
                .map(Step::words)
                .orElse(request.reason());
    }
}
