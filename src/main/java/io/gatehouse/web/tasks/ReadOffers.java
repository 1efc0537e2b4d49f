package io.gatehouse.web.tasks;

import io.gatehouse.time.DeskClock;
import io.gatehouse.web.login.WebUser;
import io.gatehouse.web.login.WebUsers;
import io.gatehouse.web.page.Shown;
import io.gatehouse.workflow.engine.Claim;
import io.gatehouse.workflow.inbox.HandOver;
import io.gatehouse.workflow.inbox.OpenTask;
import io.gatehouse.workflow.inbox.Person;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads to whom a task can be given, and until when a person has put it aside. */
@Component
@ConditionalOnWebApplication
public class ReadOffers {

    private final WebUsers users;
    private final HandOver handOver;
    private final PutAside aside;
    private final DeskClock clock;

    ReadOffers(WebUsers users, HandOver handOver, PutAside aside, DeskClock clock) {
        this.users = users;
        this.handOver = handOver;
        this.aside = aside;
        this.clock = clock;
    }

    Offers read(OpenTask task, Person person) {
        String holder = task.claim().map(Claim::person).orElse("");
        return new Offers(
                users.all().stream()
                        .map(ReadOffers::person)
                        .filter(each -> !each.name().equals(holder))
                        .filter(each -> handOver.whyNot(task, each).isEmpty())
                        .map(Person::name)
                        .sorted()
                        .toList(),
                Optional.ofNullable(aside.hidden(List.of(task), person.name()).get(task.id()))
                        .map(until -> Shown.moment(until, clock.today()).text())
                        .orElse(""));
    }

    /** A login of this desk, with the rights it has now; empty for a name that is none. */
    public Optional<Person> login(String name) {
        return users.find(name).map(ReadOffers::person);
    }

    private static Person person(WebUser user) {
        return new Person(user.name(), Set.of(user.role().name().toLowerCase(Locale.ROOT)));
    }
}
