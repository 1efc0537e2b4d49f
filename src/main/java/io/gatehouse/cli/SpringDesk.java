package io.gatehouse.cli;

import io.gatehouse.desk.Console;
import io.gatehouse.desk.DeskRun;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A desk as a Spring context: with the web edge for {@code serve}, without it for the runs.
 *
 * @param application the class whose package holds the desk's beans
 * @param settings further {@code --name=value} arguments, above those of the command
 */
record SpringDesk(Class<?> application, List<String> settings, Surroundings surroundings) implements StartDesk {

    private static final Logger LOG = LoggerFactory.getLogger(SpringDesk.class);

    SpringDesk {
        settings = List.copyOf(settings);
    }

    @Override
    public int start(DeskStart start) {
        try (ConfigurableApplicationContext context = application(start).run(arguments(start))) {
            return run(start, context);
        } catch (RuntimeException failure) {
            surroundings.err().println("The desk failed: " + RootCause.of(failure));
            surroundings
                    .err()
                    .println("The log has the details: " + start.properties().get(DeskStart.LOG));
            return ExitCode.FAILED;
        }
    }

    private int run(DeskStart start, ConfigurableApplicationContext context) {
        if (start.hasWeb()) {
            surroundings
                    .out()
                    .println("The desk is open at http://127.0.0.1:"
                            + context.getEnvironment().getProperty("local.server.port") + "/ (Ctrl-C stops it)");
        }
        try {
            return context.getBean(DeskRun.class).run(surroundings.out());
        } catch (RuntimeException failure) {
            LOG.error("The run failed", failure);
            throw failure;
        }
    }

    private SpringApplication application(DeskStart start) {
        SpringApplication spring = new SpringApplication(application);
        spring.setMainApplicationClass(application);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setWebApplicationType(start.hasWeb() ? WebApplicationType.SERVLET : WebApplicationType.NONE);
        spring.addInitializers(context ->
                ((GenericApplicationContext) context).registerBean(Console.class, () -> surroundings.out()::println));
        return spring;
    }

    private String[] arguments(DeskStart start) {
        // Spring joins the values of an option that is given twice, so the person's own replaces ours here.
        List<String> own = start.asArguments().stream()
                .filter(argument ->
                        settings.stream().noneMatch(setting -> name(setting).equals(name(argument))))
                .toList();
        return Stream.concat(own.stream(), settings.stream()).toArray(String[]::new);
    }

    private static String name(String argument) {
        return argument.substring(0, argument.indexOf('='));
    }
}
