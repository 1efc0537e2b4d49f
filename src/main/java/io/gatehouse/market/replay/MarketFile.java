package io.gatehouse.market.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** One CSV file of a market directory, plain or gzipped, with a header line; read strictly, from top to bottom. */
record MarketFile(Path path) {

    /**
     * The file of a name, or the same with {@code .gz}.
     *
     * @throws MarketFileRejected if there is neither, or both: which one holds would be a guess
     */
    static MarketFile in(Path directory, String name) {
        Path plain = directory.resolve(name);
        Path zipped = directory.resolve(name + ".gz");
        if (Files.exists(plain) && Files.exists(zipped)) {
            throw MarketFileRejected.file(plain, "exists plain and as .gz", "remove one of the two");
        }
        if (!Files.exists(plain) && !Files.exists(zipped)) {
            throw MarketFileRejected.file(
                    plain, "no such file, and none with .gz", "add it or point to another directory");
        }
        return new MarketFile(Files.exists(plain) ? plain : zipped);
    }

    /**
     * Hands every row to {@code reader}. Other columns than {@code columns} are allowed and ignored.
     *
     * @throws MarketFileRejected if a column is missing, a row has more or fewer fields than the header, or a
     *     value refuses what it is given
     */
    void forEachRow(List<String> columns, Consumer<MarketRow> reader) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            String header = lines.readLine();
            List<String> names = names(header == null ? "" : header, columns);
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                readRow(new MarketRow(this, number, names, fields(line)), reader);
            }
        } catch (IOException e) {
            throw MarketFileRejected.unreadable(path, e);
        }
    }

    private static void readRow(MarketRow row, Consumer<MarketRow> reader) {
        row.requireAllFields();
        try {
            reader.accept(row);
        } catch (IllegalArgumentException e) {
            // The values know their rules and name the figure; this adds where it stands.
            throw row.rejected(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private InputStream open() throws IOException {
        InputStream bytes = Files.newInputStream(path);
        return path.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    }

    private List<String> names(String header, List<String> columns) {
        List<String> names = fields(header);
        for (String column : columns) {
            if (!names.contains(column)) {
                throw MarketFileRejected.line(
                        path, 1, "no column '" + column + "' in '" + header + "'", "add the column");
            }
        }
        return names;
    }

    private static List<String> fields(String line) {
        return line.indexOf('"') < 0 ? List.of(line.split(",", -1)) : quotedFields(line);
    }

    private static List<String> quotedFields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
