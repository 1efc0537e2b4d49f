package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;
import java.time.Duration;
import java.util.List;
import org.flowable.job.service.impl.asyncexecutor.AsyncExecutor;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running desk on the wall clock: Quartz opens the sessions, the engine's own executor runs their jobs. All
 * of it runs on the node that holds the accounts.
 */
final class RealTimeRun extends LastingRun {

    private static final Logger LOG = LoggerFactory.getLogger(RealTimeRun.class);
    private static final int BROKER_POLLS_PER_BEAT = 10;
    private static final Duration BROKER_POLL = Duration.ofMillis(100);

    private final Lease lease;
    private final List<AccountId> accounts;
    private final List<EventSource> sources;
    private final ResumeTrading resume;
    private final Scheduler quartz;
    private final AsyncExecutor executor;
    private final AccountsHeld held;

    RealTimeRun(
            Lease lease,
            DeskAccounts accounts,
            List<EventSource> sources,
            ResumeTrading resume,
            Scheduler quartz,
            AsyncExecutor executor,
            AccountsHeld held,
            Heartbeat heartbeat) {
        super("desk-lease", held, heartbeat);
        this.lease = lease;
        this.accounts = accounts.ids();
        this.sources = List.copyOf(sources);
        this.resume = resume;
        this.quartz = quartz;
        this.executor = executor;
        this.held = held;
    }

    @Override
    boolean acquire() {
        boolean all = accounts.stream().allMatch(lease::acquire);
        if (!all) {
            // Half of the accounts would keep the other node from the rest.
            accounts.forEach(lease::release);
        }
        return all;
    }

    @Override
    void trade() throws SchedulerException, InterruptedException {
        try {
            sources.forEach(EventSource::open);
            accounts.forEach(resume::resume);
            held.taken();
            executor.start();
            quartz.start();
            LOG.info("This node runs {} in real time", accounts);
            while (accounts.stream().allMatch(lease::renew)) {
                if (stoppedWhileHearingBrokers()) {
                    return;
                }
            }
            LOG.warn("Another node has taken the accounts; this one stops running them");
        } finally {
            held.given();
            quartz.standby();
            executor.shutdown();
            sources.forEach(EventSource::close);
            accounts.forEach(lease::release);
        }
    }

    /** Hears the brokers until the next beat; true as soon as the desk is stopped. */
    private boolean stoppedWhileHearingBrokers() throws InterruptedException {
        for (int i = 0; i < BROKER_POLLS_PER_BEAT; i++) {
            sources.forEach(EventSource::runDue);
            if (stoppedWithin(BROKER_POLL)) {
                return true;
            }
        }
        return false;
    }
}
