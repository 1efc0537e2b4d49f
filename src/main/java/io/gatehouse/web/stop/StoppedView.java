package io.gatehouse.web.stop;

import java.util.List;

/**
 * What came of a stop.
 *
 * @param proven whether the broker said of every account that nothing works any more
 * @param again address that looks again
 */
record StoppedView(String title, boolean proven, List<Fact> facts, List<ProofView> proofs, String again) {

    record Fact(String name, String value) {}

    /** @param cancelled references of the orders whose cancel was handed over */
    record ProofView(String account, boolean proven, String result, String words, List<String> cancelled) {}
}
