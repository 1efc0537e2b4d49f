package io.gatehouse.web.processes;

import io.gatehouse.workflow.inbox.Person;
import io.gatehouse.workflow.intervention.WhyNotIntervene;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads the intervention that a page's address has opened. */
@Component
@ConditionalOnWebApplication
class ReadAct {

    static final String ALL = "all";

    private final WhyNotIntervene whyNot;

    ReadAct(WhyNotIntervene whyNot) {
        this.whyNot = whyNot;
    }

    /**
     * Where it is opened.
     *
     * @param base address of the process
     * @param back address of the page
     */
    record Place(String base, int version, String back) {}

    /** Empty when none is opened, or what it was about is over. */
    Optional<Act> read(Place place, WorkRow.Now now, Optional<String> retry, Optional<String> fire, Person person) {
        if (retry.filter(ALL::equals).isPresent()) {
            return now.failed().isEmpty() ? Optional.empty() : Optional.of(all(place, now.failed(), person));
        }
        return retry.flatMap(job -> find(now.failed(), "retry=" + job))
                .map(job -> one(place, job, retry.orElseThrow(), person))
                .or(() -> fire.flatMap(timer -> find(now.timers(), "fire=" + timer))
                        .map(timer -> fire(place, timer, fire.orElseThrow(), person)));
    }

    private static Optional<WorkRow.Job> find(List<WorkRow.Job> jobs, String opened) {
        return jobs.stream().filter(job -> job.act().contains(opened + "#")).findFirst();
    }

    private Act all(Place place, List<WorkRow.Job> failed, Person person) {
        String steps = Counted.of(failed.size(), "failed step", "failed steps");
        return new Act(
                "Retry " + steps,
                "Each is tried once more. What fails again waits for a person again.",
                place.base() + "/retry",
                "Retry " + steps,
                failed.size(),
                place.version(),
                place.back(),
                whyNot.retry(person).orElse(""));
    }

    private Act one(Place place, WorkRow.Job job, String id, Person person) {
        return new Act(
                "Retry “" + job.step() + "” of " + job.about(),
                "It failed: " + job.why() + ". It is tried once more; failing again, it waits for a person again.",
                place.base() + "/jobs/" + id + "/retry",
                "Retry “" + job.step() + "”",
                1,
                place.version(),
                place.back(),
                whyNot.retry(person).orElse(""));
    }

    private Act fire(Place place, WorkRow.Job timer, String id, Person person) {
        return new Act(
                "Fire “" + timer.step() + "” of " + timer.about() + " now",
                "It would fire at " + timer.at().text() + ". What follows it begins now, with the prices of now.",
                place.base() + "/timers/" + id + "/fire",
                "Fire “" + timer.step() + "” now",
                1,
                place.version(),
                place.back(),
                whyNot.fire(person).orElse(""));
    }

    /** What is offered above the failed steps: all of them at once. */
    Act.Offer offer(Place place, WorkRow.Now now, Person person) {
        int count = now.failed().size();
        String none = count == 0 ? "no step has failed" : "";
        return new Act.Offer(
                "Retry all " + count,
                place.back() + (place.back().contains("?") ? "&" : "?") + "retry=" + ALL + "#act",
                whyNot.retry(person).filter(why -> count > 0).orElse(none));
    }

    /** Why no timer may be fired; empty text when the person may. */
    String whyNotFire(Person person) {
        return whyNot.fire(person).orElse("");
    }
}
