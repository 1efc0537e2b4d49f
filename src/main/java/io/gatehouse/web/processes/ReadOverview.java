package io.gatehouse.web.processes;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.lists.Asked;
import io.gatehouse.web.page.Shown;
import io.gatehouse.workflow.engine.ProcessWork;
import io.gatehouse.workflow.engine.ReadWork;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads where the work of an account is now. */
@Component
@ConditionalOnWebApplication
class ReadOverview {

    private final ReadWork work;
    private final DeskClock clock;

    ReadOverview(ReadWork work, DeskClock clock) {
        this.work = work;
        this.clock = clock;
    }

    Overview read(AccountId account, Asked part) {
        List<ProcessWork> all = work.processes(account);
        int failed = sum(all, ProcessWork::failed);
        return new Overview(
                words(all, failed),
                failed > 0,
                OverviewList.COLUMNS
                        .list(all, part)
                        .orElse("This desk has no process.")
                        .map(process -> row(account, process)));
    }

    private static String words(List<ProcessWork> all, int failed) {
        int retrying = sum(all, ProcessWork::retrying);
        return (failed == 0
                        ? "Nothing is stuck: "
                        : "! " + Counted.of(failed, "failed step waits", "failed steps wait") + " for a person; ")
                + Counted.of(sum(all, ProcessWork::running), "instance runs", "instances run")
                + ", " + Counted.of(sum(all, ProcessWork::people), "task waits", "tasks wait") + " for people"
                + (retrying == 0 ? "" : ", " + Counted.of(retrying, "step is", "steps are") + " tried again")
                + ".";
    }

    private static int sum(List<ProcessWork> all, ToIntFunction<ProcessWork> figure) {
        return all.stream().mapToInt(figure).sum();
    }

    private Overview.Row row(AccountId account, ProcessWork process) {
        return new Overview.Row(
                process.definition().name(),
                process.definition().key(),
                "/accounts/" + account + "/processes/" + process.definition().key(),
                process.running(),
                process.people(),
                process.failed(),
                process.retrying(),
                process.timers(),
                process.finished(),
                process.lastFinished().map(at -> Shown.moment(at, clock.today())));
    }
}
