package io.gatehouse.bpmnstyle;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A timer is ISO 8601 or one call of the process's bean; so is the retry of a failed job. */
final class TimerRule implements BpmnRule {

    private static final Pattern DURATION =
            Pattern.compile("P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?");
    private static final Pattern CYCLE = Pattern.compile("R\\d*/([^/]+/)?" + DURATION.pattern());

    @Override
    public String name() {
        return "timers";
    }

    @Override
    public Stream<String> violations(ProcessFile file, Surroundings around) {
        Stream<String> timers = file.elements("timeDuration", "timeDate", "timeCycle")
                .filter(timer -> !isCall(timer) && !isIso(timer.getLocalName(), text(timer)))
                .map(TimerRule::fault);
        Stream<String> retries = file.elementsIn(ProcessFile.FLOWABLE)
                .filter(element -> element.getLocalName().equals("failedJobRetryTimeCycle"))
                .filter(retry -> !isIso("timeCycle", text(retry)))
                .map(TimerRule::fault);
        Stream<String> empty = file.elements("timerEventDefinition")
                .filter(definition -> text(definition).isEmpty())
                .map(definition -> ProcessFile.idOf(definition) + ": a timer without a time");
        return Stream.of(timers, retries, empty).flatMap(each -> each);
    }

    private static String fault(Element timer) {
        return ProcessFile.idOf(timer) + ": " + timer.getLocalName()
                + " is ISO 8601 or ${bean.method(execution)}; have '" + text(timer) + "'";
    }

    private static boolean isCall(Element timer) {
        return new Expression("", "", text(timer)).call().isPresent();
    }

    static boolean isIso(String kind, String text) {
        return switch (kind) {
            case "timeDuration" -> DURATION.matcher(text).matches();
            case "timeCycle" -> CYCLE.matcher(text).matches();
            default -> isInstant(text);
        };
    }

    private static boolean isInstant(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException notIso) {
            return false;
        }
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }
}
