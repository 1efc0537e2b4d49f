package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flowable.job.service.impl.asyncexecutor.AsyncExecutor;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The running desk on the wall clock: Quartz opens the sessions, the engine's own executor runs their jobs. All
 * of it runs on the node that holds the accounts; the others stand by.
 */
final class RealTimeRun implements DeskRun, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RealTimeRun.class);
    private static final long BEAT_MILLIS = 1_000;
    private static final int BROKER_POLLS_PER_BEAT = 10;

    private final Lease lease;
    private final List<AccountId> accounts;
    private final List<EventSource> sources;
    private final ResumeTrading resume;
    private final Scheduler quartz;
    private final AsyncExecutor executor;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread = new Thread(this::keepRunning, "desk-lease");
    private volatile boolean failed;

    RealTimeRun(
            Lease lease,
            DeskAccounts accounts,
            List<EventSource> sources,
            ResumeTrading resume,
            Scheduler quartz,
            AsyncExecutor executor) {
        this.lease = lease;
        this.accounts = accounts.ids();
        this.sources = List.copyOf(sources);
        this.resume = resume;
        this.quartz = quartz;
        this.executor = executor;
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        stopped.countDown();
        await(ended);
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    @Override
    public int run(PrintStream progress) {
        await(ended);
        return failed ? 1 : 0;
    }

    private void keepRunning() {
        try {
            while (!isStopped(0)) {
                if (accounts.stream().allMatch(lease::acquire)) {
                    trade();
                } else {
                    LOG.info("Another node runs the accounts; standing by");
                    isStopped(BEAT_MILLIS);
                }
            }
        } catch (RuntimeException | SchedulerException | InterruptedException failure) {
            failed = true;
            LOG.error("The desk stopped", failure);
        } finally {
            ended.countDown();
        }
    }

    private void trade() throws SchedulerException, InterruptedException {
        try {
            sources.forEach(EventSource::open);
            accounts.forEach(resume::resume);
            executor.start();
            quartz.start();
            LOG.info("This node runs {} in real time", accounts);
            while (accounts.stream().allMatch(lease::renew)) {
                if (hearBrokersForABeat()) {
                    return;
                }
            }
            LOG.warn("Another node has taken the accounts; this one stops running them");
        } finally {
            quartz.standby();
            executor.shutdown();
            sources.forEach(EventSource::close);
            accounts.forEach(lease::release);
        }
    }

    /** Hears the brokers until the next beat; true when the desk is to stop. */
    private boolean hearBrokersForABeat() throws InterruptedException {
        for (int i = 0; i < BROKER_POLLS_PER_BEAT; i++) {
            sources.forEach(EventSource::runDue);
            if (isStopped(BEAT_MILLIS / BROKER_POLLS_PER_BEAT)) {
                return true;
            }
        }
        return false;
    }

    private boolean isStopped(long waitMillis) throws InterruptedException {
        return stopped.await(waitMillis, TimeUnit.MILLISECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
