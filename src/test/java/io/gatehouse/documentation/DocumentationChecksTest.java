package io.gatehouse.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each check of the written pages fires on a page that is wrong and is silent on one that is right. */
class DocumentationChecksTest {

    private static final CommandTree COMMANDS =
            CommandTree.of(SampleCommands.line()).plus(TypedCommands.launcherWords("""
                    case "$1" in
                      fmt) mvn spotless:apply ;;
                      test | check) mvn verify ;;
                      *) exec java -jar gatehouse.jar "$@" ;;
                    esac
                    """));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Run `./gatehouse serve`.",
                "./gatehouse run --days 60 --seed=7  # two months",
                "    ./gatehouse strategy validate --picks FILE.csv",
                "`./gatehouse check -Dtest=X`, `./gatehouse fmt`, `./gatehouse help serve` or `./gatehouse`",
                "./gatehouse simulate [--days N] && ./gatehouse --version",
                "./gatehouse serve --gatehouse.speed=20",
                "./gatehouse strategy"
            })
    void isSilentOnCommandsThatCanBeTyped(String text) {
        assertThat(TypedCommands.faults(page(text), COMMANDS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "`./gatehouse fly`, no command 'fly'",
        "`./gatehouse strategy improve`, no command 'improve'",
        "./gatehouse simulate --weeks 3, no option '--weeks'",
        "./gatehouse serve && ./gatehouse stop, no command 'stop'"
    })
    void firesOnACommandThatNobodyCanType(String text, String fault) {
        assertThat(TypedCommands.faults(page(text), COMMANDS))
                .singleElement()
                .asString()
                .startsWith("README.md: ")
                .contains(fault);
    }

    @Test
    void firesOnAModuleThatThePageForgot() {
        Page page = page("The ledger knows nobody; `risk` reads it. Moneybags.");

        assertThat(NamedModules.faults(page, List.of("ledger", "risk"))).isEmpty();
        assertThat(NamedModules.faults(page, List.of("ledger", "money", "risk")))
                .containsExactly("README.md: does not name the module money");
    }

    @Test
    void isSilentOnGuaranteesWithLivingTests() {
        assertThat(guarantees().faults(page("""
                        | Guarantee | Test |
                        |---|---|
                        | It fires | `DocumentationChecksTest#firesOnALinkThatLeadsNowhere` |

                        - Values are exact: MoneyProperties
                        """))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "- Nothing is lost: NoSuchTest, there is no test NoSuchTest",
        "- It fires: DocumentationChecksTest#firesOnMondays, no living test DocumentationChecksTest#firesOnMondays",
        "- It sleeps: AsleepTest#sleeps, no living test AsleepTest#sleeps",
        "- It is so: DocumentationChecksTest#page, no living test DocumentationChecksTest#page",
        "| Trust us | soon |, names no test"
    })
    void firesOnAGuaranteeThatNothingProves(String text, String fault) {
        assertThat(guarantees().faults(page(text))).singleElement().asString().contains(fault);
    }

    @Test
    void isSilentOnLinksThatResolve(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("other.md"), "# One `big` thing: really\n");
        Page page = new Page(folder.resolve("README.md"), """
                # Here
                [other](other.md) [thing](other.md#one-big-thing-really) [here](#here "title") [web](https://example.com/x)
                `[not](a-link)`
                ```
                [nor](this)
                ```
                """);

        assertThat(ResolvingLinks.faults(page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gone.md, no file", "other.md#gone, no heading", "#gone, no heading", "docs/, no file"})
    void firesOnALinkThatLeadsNowhere(String target, String fault, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("other.md"), "# Other\n");

        assertThat(ResolvingLinks.faults(new Page(folder.resolve("README.md"), "# Here\n[link](" + target + ")\n")))
                .singleElement()
                .asString()
                .endsWith("the link '" + target + "' leads to " + fault);
    }

    @Test
    void readsThePagesOfAProject(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("docs/adr"));
        Files.createDirectories(root.resolve("src/main/java/io/gatehouse/ledger"));
        Files.createDirectories(root.resolve("src/test/java"));
        Files.writeString(root.resolve("README.md"), "[adr](docs/adr/1.md)\n`./gatehouse fly`\n");
        Files.writeString(root.resolve("gatehouse"), "exec java -jar gatehouse.jar\n");
        Files.writeString(root.resolve("docs/adr/1.md"), "[gone](2.md)\n");
        Files.writeString(root.resolve("docs/architecture.md"), "Nothing.\n");
        Files.writeString(root.resolve("docs/guarantees.md"), "- Everything\n");

        DocumentationFaults faults = new DocumentationFaults(root);

        assertThat(faults.commands(SampleCommands.line())).hasSize(1);
        assertThat(faults.modules()).hasSize(1);
        assertThat(faults.guarantees()).hasSize(1);
        assertThat(faults.links()).hasSize(1);
    }

    private static ProvedGuarantees guarantees() {
        return new ProvedGuarantees(Path.of("src/test/java"));
    }

    private static Page page(String text) {
        return new Page(Path.of("README.md"), text);
    }
}
