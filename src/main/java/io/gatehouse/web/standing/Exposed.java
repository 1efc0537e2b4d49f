package io.gatehouse.web.standing;

import java.util.List;

/**
 * What is exposed to what.
 *
 * @param measured over how many past days the losses are taken; or why they are unknown
 */
record Exposed(List<Row> sectors, List<Row> losses, String measured) {

    record Row(String name, String amount) {}
}
