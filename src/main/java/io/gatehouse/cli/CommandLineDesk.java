package io.gatehouse.cli;

import io.gatehouse.cli.jdbc.OpenAuditReading;
import io.gatehouse.cli.jdbc.OpenDayRecord;
import io.gatehouse.cli.jdbc.OpenLimitReading;
import io.gatehouse.cli.jdbc.OpenPhaseRecord;
import io.gatehouse.time.NyseCalendar;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The command line: which commands there are, and how what goes wrong is said. */
public final class CommandLineDesk {

    private static final Set<String> STARTING = Set.of("serve", "simulate", "replay");
    private static final Predicate<String> SETTING =
            Pattern.compile("--[a-z0-9-]+(\\.[A-Za-z0-9_\\[\\]-]+)+=.*").asMatchPredicate();

    private CommandLineDesk() {}

    /**
     * Runs one command.
     *
     * @param application the Spring application a desk is started from
     * @param args the command and its options; those that start a desk also take {@code --a.b=c}, any setting
     * @return the exit code
     */
    public static int run(Class<?> application, String... args) {
        Surroundings surroundings = Surroundings.ofThisProcess();
        boolean starts = args.length > 0 && STARTING.contains(args[0]);
        List<String> settings =
                Arrays.stream(args).filter(SETTING).filter(argument -> starts).toList();
        String[] rest = Arrays.stream(args)
                .filter(argument -> !settings.contains(argument))
                .toArray(String[]::new);
        StartDesk startDesk = new SpringDesk(application, settings, surroundings);
        return of(surroundings, startDesk, new SpringValidation(), () -> application)
                .execute(rest);
    }

    static CommandLine of(
            Surroundings surroundings,
            StartDesk startDesk,
            ValidateStrategy validation,
            Supplier<Class<?>> application) {
        NyseCalendar calendar = new NyseCalendar();
        DeskClient client = new DeskClient(surroundings.home());
        AskPhases phases =
                new AskPhases(client, account -> OpenPhaseRecord.at(surroundings.home(), account), surroundings);
        AskAudit audit =
                new AskAudit(client, account -> OpenAuditReading.at(surroundings.home(), account), surroundings);
        AskLimits limits =
                new AskLimits(client, account -> OpenLimitReading.at(surroundings.home(), account), surroundings);
        CommandLine line = new CommandLine(new GatehouseCommand())
                .addSubcommand(new ServeCommand(startDesk))
                .addSubcommand(new SimulateCommand(surroundings, calendar, startDesk))
                .addSubcommand(new ReplayCommand(surroundings, calendar, startDesk))
                .addSubcommand(new ChaosCommand(surroundings, application))
                .addSubcommand(new CommandLine(new StrategyCommand())
                        .addSubcommand(new ValidateCommand(surroundings, calendar, validation)))
                .addSubcommand(new CommandLine(new PhaseCommand())
                        .addSubcommand(new PhaseStatusCommand(surroundings, phases))
                        .addSubcommand(new PhaseValidateCommand(surroundings, phases))
                        .addSubcommand(new PhaseHistoryCommand(surroundings, phases))
                        .addSubcommand(new PhaseExportCommand(surroundings, phases))
                        .addSubcommand(new PhaseAcknowledgeCommand(surroundings, client))
                        .addSubcommand(new PhaseEvidenceCommand(surroundings, client))
                        .addSubcommand(new PhaseAdvanceCommand(surroundings, client))
                        .addSubcommand("downgrade", override(surroundings, client, "downgrade", "one phase down"))
                        .addSubcommand(new CommandLine(new PhaseOverrideCommands())
                                .addSubcommand("advance", override(surroundings, client, "advance", "one phase up"))
                                .addSubcommand("reset", override(surroundings, client, "reset", "evidence from anew"))))
                .addSubcommand(new CommandLine(new InboxCommand())
                        .addSubcommand(new InboxListCommand(surroundings, client))
                        .addSubcommand(new InboxDecideCommand(surroundings, client)))
                .addSubcommand(new CommandLine(new NotificationsCommand())
                        .addSubcommand(new NotificationsListCommand(surroundings, client))
                        .addSubcommand(new NotificationsTestCommand(surroundings, client)))
                .addSubcommand(new CommandLine(new TradingCommand())
                        .addSubcommand(new TradingShowCommand(surroundings, client))
                        .addSubcommand(new TradingHaltCommand(surroundings, client)))
                .addSubcommand(new CommandLine(new LimitsCommand())
                        .addSubcommand(new LimitsShowCommand(surroundings, limits))
                        .addSubcommand(new LimitsChangeCommand(surroundings, client))
                        .addSubcommand(new LimitsHistoryCommand(surroundings, limits)))
                .addSubcommand(new CommandLine(new AuditCommand())
                        .addSubcommand(new AuditVerifyCommand(surroundings, audit))
                        .addSubcommand(new AuditSearchCommand(surroundings, audit)))
                .addSubcommand(new ReconcileCommand(surroundings, client))
                .addSubcommand(new VerifyDayCommand(surroundings, OpenDayRecord::at))
                .addSubcommand(new EmergencyStopCommand(surroundings))
                .addSubcommand(new DrillCommand(surroundings, client))
                .addSubcommand(new StatusCommand(surroundings, client))
                .addSubcommand(new WhyNotCommand(surroundings, client))
                .addSubcommand(new VersionCommand(surroundings));
        offerHelp(line);
        return line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
                .registerConverter(LocalDate.class, CommandLineDesk::date)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(CommandLineDesk::explainArguments)
                .setExecutionExceptionHandler(CommandLineDesk::explainFailure);
    }

    private static CommandLine override(Surroundings surroundings, DeskClient client, String action, String what) {
        CommandLine command = new CommandLine(new PhaseOverrideCommand(surroundings, client, action));
        command.getCommandSpec()
                .usageMessage()
                .description("Asks for " + what + ", around the gate: as an administrator, with the override password,"
                        + " and somebody else decides in the inbox. Passwords come from GATEHOUSE_PASSWORD and"
                        + " GATEHOUSE_OVERRIDE_PASSWORD, or are asked for.");
        return command;
    }

    private static void offerHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Shows this.")
                        .build());
        command.getSubcommands().values().stream()
                .filter(sub -> sub.getCommandSpec().findOption("--help") == null)
                .forEach(CommandLineDesk::offerHelp);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' is not a date such as 2026-01-02");
        }
    }

    private static int explainArguments(ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(problem.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, err);
        if (command.getCommandName().equals(EmergencyStopCommand.NAME)) {
            err.println(EmergencyStopCommand.NOTHING_STOPPED);
        }
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static int explainFailure(Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (problem instanceof UsageError) {
            err.println(problem.getMessage());
            if (command.getCommandName().equals(EmergencyStopCommand.NAME)) {
                err.println(EmergencyStopCommand.NOTHING_STOPPED);
            }
            err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
            return ExitCode.USAGE;
        }
        err.println(command.getCommandSpec().qualifiedName() + " failed: " + RootCause.of(problem));
        return ExitCode.FAILED;
    }
}
