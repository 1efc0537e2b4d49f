package io.gatehouse.workflow.engine;

import io.gatehouse.time.DeskClock;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.flowable.common.engine.impl.runtime.Clock;

/**
 * The engine's clock, which only follows the desk's. It belongs to one engine; Flowable's own default is
 * static and would be shared by every engine of the JVM.
 */
final class DeskEngineClock implements Clock {

    private static final TimeZone NEW_YORK = TimeZone.getTimeZone(DeskClock.TRADING_ZONE);

    private final DeskClock clock;

    DeskEngineClock(DeskClock clock) {
        this.clock = clock;
    }

    @Override
    public Date getCurrentTime() {
        return Date.from(clock.now());
    }

    @Override
    public Calendar getCurrentCalendar() {
        return getCurrentCalendar(NEW_YORK);
    }

    @Override
    public Calendar getCurrentCalendar(TimeZone timeZone) {
        Calendar calendar = new GregorianCalendar(timeZone);
        calendar.setTime(getCurrentTime());
        return calendar;
    }

    @Override
    public TimeZone getCurrentTimeZone() {
        return NEW_YORK;
    }

    @Override
    public void setCurrentTime(Date currentTime) {
        throw new UnsupportedOperationException("the engine's clock follows the desk clock; nobody sets it");
    }

    @Override
    public void setCurrentCalendar(Calendar currentTime) {
        throw new UnsupportedOperationException("the engine's clock follows the desk clock; nobody sets it");
    }

    @Override
    public void reset() {
        // Nothing was ever set, so there is nothing to take back.
    }
}
