package io.gatehouse.emergency;

import io.gatehouse.safety.StopInForce;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The drills of this process. A drill's file without a drill behind it, as after a kill, is a stop like any other. */
@Component
class RunningDrills {

    private final Set<String> stops = ConcurrentHashMap.newKeySet();

    void begin(String stop) {
        stops.add(stop);
    }

    void end(String stop) {
        stops.remove(stop);
    }

    boolean isRunning(StopInForce stop) {
        return stop.drill() && stops.contains(stop.note().id());
    }
}
