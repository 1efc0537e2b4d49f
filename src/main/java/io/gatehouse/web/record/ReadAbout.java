package io.gatehouse.web.record;

import io.gatehouse.desk.DeskView;
import io.gatehouse.web.page.Build;
import java.util.List;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads what this desk is made of. */
@Component
@ConditionalOnWebApplication
class ReadAbout {

    private final DeskView desk;

    ReadAbout(DeskView desk) {
        this.desk = desk;
    }

    record Fact(String name, String value) {}

    List<Fact> facts() {
        return List.of(
                new Fact("version", Build.words()),
                new Fact(
                        "accounts",
                        String.join(
                                ", ",
                                desk.accounts().stream().map(Object::toString).toList())),
                new Fact("this node", desk.whyClosed().orElse("runs the accounts")),
                new Fact("Java", Runtime.version().toString()),
                new Fact("Spring Boot", String.valueOf(SpringBootVersion.getVersion())));
    }
}
