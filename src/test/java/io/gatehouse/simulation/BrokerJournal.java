package io.gatehouse.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What arrived at a simulated broker, read from its journal: the outside witness of what a desk has sent. */
final class BrokerJournal {

    private static final Pattern ARRIVED = Pattern.compile("\"OrderTaken\"|OrderTaken");
    private static final Pattern REF = Pattern.compile("\"ref\"\\s*:\\s*\"([^\"]+)\"");

    private BrokerJournal() {}

    /** References of all orders that arrived, in order; one that stands twice was sent twice. */
    static List<String> arrived(Path folder) throws IOException {
        List<String> refs = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("broker.jsonl"))) {
            if (ARRIVED.matcher(line).find()) {
                Matcher ref = REF.matcher(line);
                Set<String> ofLine = new HashSet<>();
                while (ref.find()) {
                    ofLine.add(ref.group(1));
                }
                refs.addAll(ofLine);
            }
        }
        return refs;
    }
}
