package io.gatehouse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.gatehouse.architecture.Targets.isConstructorOf;
import static io.gatehouse.architecture.Targets.isMember;
import static io.gatehouse.architecture.Targets.takes;
import static io.gatehouse.architecture.Targets.target;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Time, randomness and ids come in through the constructor, so that a run can be repeated to the byte. */
final class TimeAndChanceRules {

    private TimeAndChanceRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of(
                        "only time reads the machine's clock",
                        TimeAndChanceRules::onlyTimeReadsTheClock,
                        "ReadsTheClock",
                        "RefersToTheClock"),
                HouseRule.of(
                        "nobody draws an unseeded random number",
                        TimeAndChanceRules::nothingIsUnseeded,
                        "DrawsUnseeded"),
                HouseRule.of("only edges draw secrets", TimeAndChanceRules::onlyEdgesDrawSecrets, "DrawsASecret"));
    }

    private static ArchRule onlyTimeReadsTheClock(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".time")
                .should()
                .accessTargetWhere(target("reads the machine's clock", TimeAndChanceRules::readsTheClock));
    }

    private static boolean readsTheClock(AccessTarget target) {
        boolean now = target.getOwner().getPackageName().startsWith("java.time")
                && target.getName().equals("now")
                && !takes(target, Clock.class);
        boolean clock = isMember(
                target,
                Clock.class.getName(),
                "system",
                "systemUTC",
                "systemDefaultZone",
                "tickMillis",
                "tickSeconds",
                "tickMinutes");
        boolean old = isMember(target, System.class.getName(), "currentTimeMillis", "nanoTime")
                || isMember(target, "java.time.InstantSource", "system")
                || isMember(target, Calendar.class.getName(), "getInstance")
                || isConstructorOf(target, Date.class)
                || isConstructorOf(target, GregorianCalendar.class);
        return now || clock || old;
    }

    private static ArchRule nothingIsUnseeded(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .accessTargetWhere(target("is random without a seed", TimeAndChanceRules::isUnseeded));
    }

    private static boolean isUnseeded(AccessTarget target) {
        return isMember(target, Math.class.getName(), "random")
                || isMember(target, StrictMath.class.getName(), "random")
                || isMember(target, UUID.class.getName(), "randomUUID")
                || isMember(target, ThreadLocalRandom.class.getName(), "current")
                || isMember(target, RandomGenerator.class.getName(), "getDefault", "of")
                || isConstructorOf(target, Random.class)
                || isConstructorOf(target, SplittableRandom.class)
                || (isMember(target, Collections.class.getName(), "shuffle") && takes(target, List.class));
    }

    // Passwords need what nobody can repeat; nothing that trades does.
    private static ArchRule onlyEdgesDrawSecrets(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".web..", root + ".cli..", root + ".desk..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(SecureRandom.class);
    }
}
