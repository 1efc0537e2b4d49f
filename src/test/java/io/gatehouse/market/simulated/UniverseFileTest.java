package io.gatehouse.market.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.Listing;
import io.gatehouse.market.MarketDataUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UniverseFileTest {

    private final Path folder;

    UniverseFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void shipsSixtyCompaniesInElevenSectors() {
        List<Listing> universe = new UniverseFile(Path.of("config/universe.csv")).read();

        assertThat(universe).hasSize(60);
        assertThat(universe.stream().map(Listing::sector).distinct()).hasSize(11);
        assertThat(universe.stream().map(Listing::symbol)).isSorted();
    }

    @Test
    void readsACompanyALine() throws IOException {
        UniverseFile file = file("symbol,name,sector\nBBB,Bee Works,Energy\nAAA,Ay Works,Utilities\n");

        assertThat(file.read())
                .containsExactly(
                        new Listing(new Symbol("AAA"), "Ay Works", "Utilities"),
                        new Listing(new Symbol("BBB"), "Bee Works", "Energy"));
    }

    @Test
    void namesFileLineAndValueOfWhatIsWrong() throws IOException {
        assertRefused("ticker,name\n", "line 1", "symbol,name,sector", "ticker,name");
        assertRefused("", "line 1", "''");
        assertRefused("symbol,name,sector\n", "line 2", "at least one company");
        assertRefused("symbol,name,sector\nAAA,Ay,Energy\nBBB,Bee\n", "line 3", "three fields", "BBB,Bee");
        assertRefused("symbol,name,sector\nAAA,Ay,Energy,more\n", "line 2", "three fields");
        assertRefused("symbol,name,sector\naaa,Ay,Energy\n", "line 2", "'aaa'");
        assertRefused("symbol,name,sector\nAAA, ,Energy\n", "line 2", "name is missing");
        assertRefused("symbol,name,sector\nAAA,Ay,Alchemy\n", "line 2", "no such sector 'Alchemy'", "Utilities");
        assertRefused("symbol,name,sector\nAAA,Ay,Energy\nAAA,Bee,Energy\n", "line 3", "'AAA' is listed twice");
    }

    @Test
    void saysHowToNameAFileThatExists() {
        UniverseFile missing = new UniverseFile(folder.resolve("nowhere.csv"));

        assertThatThrownBy(missing::read)
                .isInstanceOf(MarketDataUnavailable.class)
                .hasMessageContaining("nowhere.csv")
                .hasMessageContaining("gatehouse.market.simulated.universe");
    }

    private void assertRefused(String content, String... parts) throws IOException {
        UniverseFile file = file(content);

        assertThatThrownBy(file::read)
                .isInstanceOf(MarketDataUnavailable.class)
                .hasMessageContaining("some.csv")
                .hasMessageContainingAll(parts);
    }

    private UniverseFile file(String content) throws IOException {
        return new UniverseFile(Files.writeString(folder.resolve("some.csv"), content));
    }
}
