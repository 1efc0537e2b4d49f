package io.gatehouse.cli;

/** One seed the person gives is the seed of everything random in the run. */
final class Seeds {

    private Seeds() {}

    static DeskStart everywhere(DeskStart start, long seed) {
        return start.with("gatehouse.run.seed", seed)
                .with("gatehouse.market.simulated.seed", seed)
                .with("gatehouse.broker.simulator.seed", seed);
    }
}
