package io.gatehouse.desk;

import io.gatehouse.time.DeskClock;
import java.util.TimeZone;
import org.quartz.Calendar;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;

/** The one trigger of the real-time desk: each session of the exchange at 07:00 New York time. */
final class QuartzSessions {

    static final String CALENDAR = "nyse";
    static final JobKey JOB = new JobKey("open-session");

    private QuartzSessions() {}

    /** Puts calendar, job and trigger into the scheduler's store; what an earlier start put there is replaced. */
    static void plan(Scheduler quartz) throws SchedulerException {
        Calendar nyse = new NyseQuartzCalendar();
        quartz.addCalendar(CALENDAR, nyse, true, true);
        quartz.addJob(
                JobBuilder.newJob(OpenSessionJob.class)
                        .withIdentity(JOB)
                        .storeDurably()
                        .requestRecovery()
                        .build(),
                true);
        if (!quartz.checkExists(trigger().getKey())) {
            quartz.scheduleJob(trigger());
        }
    }

    // Fire-and-proceed: a session missed while the desk was down is opened once, at once.
    static Trigger trigger() {
        return TriggerBuilder.newTrigger()
                .withIdentity("open-session-at-07:00")
                .forJob(JOB)
                .modifiedByCalendar(CALENDAR)
                .withSchedule(CronScheduleBuilder.cronSchedule("0 0 7 ? * MON-FRI")
                        .inTimeZone(TimeZone.getTimeZone(DeskClock.TRADING_ZONE))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
