package io.gatehouse.audit;

import java.util.List;

/**
 * What the verification of a stream found.
 *
 * @param lines in the database
 * @param hash of the last one; {@link AuditLine#BEGINNING} without any
 * @param findings what is wrong, with the line and what differs; none if nothing is
 */
public record StreamVerdict(String stream, long lines, String hash, List<String> findings) {

    public StreamVerdict {
        findings = List.copyOf(findings);
    }

    public boolean isWhole() {
        return findings.isEmpty();
    }
}
