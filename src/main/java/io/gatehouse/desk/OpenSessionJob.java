package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.workflow.dailytradingcycle.DailyTradingCycleProcess;
import java.util.List;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the day's session of each account. Fires at 07:00; a firing that was missed comes once when the desk is
 * up again, and still opens the session while its market has not closed.
 */
final class OpenSessionJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSessionJob.class);

    private final DeskClock clock;
    private final NyseCalendar calendar;
    private final DailyTradingCycleProcess cycle;
    private final List<AccountId> accounts;

    OpenSessionJob(DeskClock clock, NyseCalendar calendar, DailyTradingCycleProcess cycle, DeskAccounts accounts) {
        this.clock = clock;
        this.calendar = calendar;
        this.cycle = cycle;
        this.accounts = accounts.ids();
    }

    @Override
    public void execute(JobExecutionContext context) {
        calendar.sessionOn(clock.today()).ifPresent(session -> {
            if (clock.now().isBefore(session.marketClosesAt())) {
                accounts.forEach(account -> cycle.sessionOpened(account, session.date()));
            } else {
                LOG.warn("Session {} was missed: the desk came up after its close", session.date());
            }
        });
    }
}
