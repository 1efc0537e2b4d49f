package io.gatehouse.cli.jdbc;

import io.gatehouse.audit.AuditSettings;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.phases.PhaseSettings;
import io.gatehouse.phases.ReadOnlyPhases;
import io.gatehouse.risk.RiskLimits;
import io.gatehouse.strategy.SettingsConversion;
import io.gatehouse.strategy.StrategySettings;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Where the desk's database is and what its phases ask: from the same files, variables and profile as {@code serve}.
 *
 * @param first the first account, whose files lie at the top
 * @param kind whose money it is by the broker that is configured
 * @param audit where the audit files are
 * @param limits of the file
 */
record RecordSettings(
        String url,
        String user,
        String password,
        AccountId first,
        AccountKind kind,
        ReadOnlyPhases.Settings thresholds,
        AuditSettings audit,
        RiskLimits limits) {

    private static final String SIMULATOR = "simulator";

    /** @param home the folder that holds {@code config} and {@code data} */
    static RecordSettings read(Path home) {
        return read(home, Path.of("data", "desk"));
    }

    /** @param data the folder of the database, below the home folder */
    static RecordSettings read(Path home, Path data) {
        StandardEnvironment environment = environment(
                Map.of("gatehouse.run.folder", folder(home.resolve(data)).toString()));
        Binder binder = binder(environment);
        String broker = environment.getProperty("gatehouse.broker.kind", SIMULATOR);
        return new RecordSettings(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""),
                new AccountId(environment
                        .getProperty("gatehouse.accounts[0]", environment.getProperty("gatehouse.accounts", "paper"))
                        .split(",", 2)[0]
                        .strip()),
                // As everywhere: a broker that is not known to be a simulator is taken for real money.
                broker.equals(SIMULATOR) ? AccountKind.SIMULATED : AccountKind.LIVE,
                new ReadOnlyPhases.Settings(
                        binder.bindOrCreate(PhaseSettings.PREFIX, PhaseSettings.class),
                        binder.bindOrCreate(StrategySettings.PREFIX, StrategySettings.class)),
                // Its files are in another folder of a desk than its database, so no folder is given here.
                binder(environment(Map.of()))
                        .bindOrCreate("gatehouse", AuditSettings.class)
                        .below(home),
                binder.bindOrCreate("gatehouse.risk", RiskLimits.class));
    }

    private static StandardEnvironment environment(Map<String, Object> first) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addLast(new MapPropertySource("home", first));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }

    private static Binder binder(StandardEnvironment environment) {
        return new Binder(
                ConfigurationPropertySources.get(environment),
                new PropertySourcesPlaceholdersResolver(environment),
                SettingsConversion.conversion());
    }

    // The configuration puts "./" in front of it.
    private static Path folder(Path data) {
        return Path.of("").toAbsolutePath().relativize(data.toAbsolutePath());
    }

    /** For people: without options, which may hold a password. */
    String shownUrl() {
        return url.split("[;?]", 2)[0];
    }

    /** Without the password. */
    @Override
    public String toString() {
        return shownUrl();
    }
}
