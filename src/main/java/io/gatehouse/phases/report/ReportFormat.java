package io.gatehouse.phases.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a report is written. Decimals are exact in every one of them. */
public enum ReportFormat {
    /** One table; the first column says what a row is. */
    CSV("text/csv"),
    /** One object; decimals are texts, so that no reader rounds them. */
    JSON("application/json"),
    /** For people, and for the file. */
    MD("text/markdown");

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Without its character set, which is UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** As command line and API write it, and as the ending of a file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The report as text, with a line end at its end. */
    public String write(PhaseReport report) {
        return switch (this) {
            case CSV -> CsvReport.write(report);
            case JSON -> JsonReport.write(report);
            case MD -> MarkdownReport.write(report);
        };
    }

    /**
     * The format of a word.
     *
     * @throws IllegalArgumentException naming the words there are
     */
    public static ReportFormat ofWord(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a format is one of "
                        + Arrays.stream(values()).map(ReportFormat::word).collect(Collectors.joining(", "))
                        + "; have '" + word + "'"));
    }
}
