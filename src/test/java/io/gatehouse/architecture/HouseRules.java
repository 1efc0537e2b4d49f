package io.gatehouse.architecture;

import java.util.List;
import java.util.stream.Stream;

/** All rules of the house. */
public final class HouseRules {

    private HouseRules() {}

    public static List<HouseRule> all() {
        return Stream.of(
                        TimeAndChanceRules.all(),
                        DecimalMoneyRules.all(),
                        NamingRules.all(),
                        DoorRules.all(),
                        EngineRules.all())
                .flatMap(List::stream)
                .toList();
    }
}
