package io.gatehouse.desk;

import static io.gatehouse.time.DeskClock.TRADING_ZONE;

import io.gatehouse.time.NyseCalendar;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TimeZone;
import org.quartz.impl.calendar.BaseCalendar;

/** Tells Quartz which days are sessions of the exchange; nothing fires on the others. */
final class NyseQuartzCalendar extends BaseCalendar {

    @Serial
    private static final long serialVersionUID = 1L;

    // Quartz stores its calendars by Java serialisation; the rules are built anew wherever one is read.
    private transient NyseCalendar sessions = new NyseCalendar();

    NyseQuartzCalendar() {
        super(TimeZone.getTimeZone(TRADING_ZONE));
    }

    @Override
    public boolean isTimeIncluded(long timeStamp) {
        return sessions.isSession(dateOf(timeStamp));
    }

    @Override
    public long getNextIncludedTime(long timeStamp) {
        LocalDate date = dateOf(timeStamp);
        return sessions.isSession(date)
                ? timeStamp
                : sessions.next(date)
                        .date()
                        .atStartOfDay(TRADING_ZONE)
                        .toInstant()
                        .toEpochMilli();
    }

    private static LocalDate dateOf(long timeStamp) {
        return Instant.ofEpochMilli(timeStamp).atZone(TRADING_ZONE).toLocalDate();
    }

    @Serial
    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        sessions = new NyseCalendar();
    }
}
