package io.gatehouse.web.login;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** The doors as a table that people read, and read back from it. */
final class DoorText {

    private static final String BEGIN = "<!-- doors -->\n";
    private static final String END = "<!-- /doors -->";
    private static final String HEAD = """
            | Door | no login | command line | viewer | operator | approver | admin | API token |
            |---|---|---|---|---|---|---|---|
            """;

    private DoorText() {}

    static String table(List<Door> doors) {
        return HEAD + doors.stream().map(DoorText::row).collect(Collectors.joining());
    }

    private static String row(Door door) {
        return Stream.concat(
                        Stream.of(
                                "`" + door.method() + " " + door.path() + "`",
                                word(door.who().withoutLogin()),
                                word(door.who().commandLine())),
                        Stream.concat(
                                Arrays.stream(WebUser.Role.values())
                                        .map(role -> word(door.who().has(role))),
                                Stream.of(door.scope().map(TokenScope::word).orElse("no"))))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String word(boolean open) {
        return open ? "yes" : "no";
    }

    static String shown(String page) {
        return page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
    }

    static String replaced(String page, String table) {
        return page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table + page.substring(page.indexOf(END));
    }

    /** A row as a reader of the page understands it. */
    record Row(String method, String path, List<String> cells) {

        boolean fits(String wantedMethod, String uri) {
            return method.equals(wantedMethod)
                    && PathPatternParser.defaultInstance.parse(path).matches(PathContainer.parsePath(uri));
        }

        boolean withoutLogin() {
            return cells.get(0).equals("yes");
        }

        boolean commandLine() {
            return withoutLogin() || cells.get(1).equals("yes");
        }

        boolean person(WebUser.Role role) {
            return withoutLogin()
                    || cells.get(2 + List.of(WebUser.Role.values()).indexOf(role))
                            .equals("yes");
        }

        boolean token(WebUser.Role owner, TokenScope scope) {
            return withoutLogin()
                    || (person(owner) && cells.get(6).equals(scope.name().toLowerCase(Locale.ROOT)));
        }
    }

    static List<Row> rows(String page) {
        return shown(page)
                .lines()
                .skip(2)
                .map(line -> Arrays.stream(line.split("\\|", -1))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList())
                .map(cells -> {
                    String[] door = cells.get(0).replace("`", "").split(" ", 2);
                    return new Row(door[0], door[1], cells.subList(1, cells.size()));
                })
                .toList();
    }
}
