package io.gatehouse.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * Where a desk started in this folder looks for a stop, by the same files and variables as {@code serve}.
 *
 * @param accounts those it would run
 * @param doubt why the configuration could not be read, so that both are what they are by default
 */
record StopFolder(Path path, List<String> accounts, Optional<String> doubt) {

    private static final String BY_DEFAULT = "data/desk/stop";
    private static final List<String> ONE_ACCOUNT = List.of("paper");

    static StopFolder read(Path home) {
        try {
            StandardEnvironment environment = new StandardEnvironment();
            ConfigDataEnvironmentPostProcessor.applyTo(environment);
            Binder binder = new Binder(
                    ConfigurationPropertySources.get(environment),
                    new PropertySourcesPlaceholdersResolver(environment));
            return new StopFolder(
                    home.resolve(binder.bind("gatehouse.safety.stop-folder", String.class)
                            .orElse(BY_DEFAULT)),
                    binder.bind("gatehouse.accounts", Bindable.listOf(String.class))
                            .orElse(ONE_ACCOUNT),
                    Optional.empty());
        } catch (RuntimeException broken) {
            // A mistake in a settings file must not keep anybody from stopping.
            return new StopFolder(home.resolve(BY_DEFAULT), ONE_ACCOUNT, Optional.of(RootCause.of(broken)));
        }
    }
}
