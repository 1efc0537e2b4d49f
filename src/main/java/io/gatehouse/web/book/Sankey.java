package io.gatehouse.web.book;

import java.util.List;

/**
 * Where signals ended, as a drawing of 760 by 190: flows that get thinner as signals end, and what ended.
 *
 * @param words the same in a sentence
 */
public record Sankey(List<Node> nodes, List<Flow> flows, List<End> ends, String words, boolean isEmpty) {

    /** @param labelX where the label starts */
    public record Node(int x, int y, int height, int labelX, String anchor, String count, String name) {}

    /** @param path of the band */
    public record Flow(String path) {}

    /** @param address of the signals that ended there */
    public record End(String path, int x, int y, int height, String count, String name, String address) {}
}
