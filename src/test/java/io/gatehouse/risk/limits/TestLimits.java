package io.gatehouse.risk.limits;

import io.gatehouse.risk.RiskLimits;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.ApplicationContext;

/** Limits of a file that says something else, for tests outside this package. */
public final class TestLimits {

    private TestLimits() {}

    /** The baseline but for some. */
    public static RiskLimits file(Map<String, String> others) {
        Map<String, String> keys = new HashMap<>();
        others.forEach((name, value) -> keys.put("gatehouse.risk." + name, value));
        return new Binder(new MapConfigurationPropertySource(keys)).bindOrCreate("gatehouse.risk", RiskLimits.class);
    }

    /** As after a start with another file. To be used in a transaction. */
    public static AskForLimits ask(ApplicationContext context, RiskLimits file) {
        return new AskForLimits(
                context.getBean(LimitRequests.class),
                context.getBean(LimitVersions.class),
                context.getBean(FollowLimits.class),
                context.getBean(LimitSessions.class),
                file);
    }
}
