package io.gatehouse.web;

import io.gatehouse.desk.DeskView;
import io.gatehouse.emergency.Drill;
import io.gatehouse.emergency.RunDrill;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.api.ListQuery;
import io.gatehouse.web.api.Listing;
import io.gatehouse.web.api.Sorting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rehearses the emergency stop, and shows the rehearsals so far. */
@RestController
@Tag(name = "Safety")
@ConditionalOnWebApplication
@RequestMapping(path = "/api/v1/accounts/{account}", produces = MediaType.APPLICATION_JSON_VALUE)
class DrillApi {

    private static final Sorting<DrillView> DRILLS = Sorting.<DrillView>by("at", Comparator.comparing(DrillView::at))
            .or("person", Comparator.comparing(DrillView::person));

    private final DeskView desk;
    private final KnownAccounts accounts;
    private final RunDrill drill;

    DrillApi(DeskView desk, KnownAccounts accounts, RunDrill drill) {
        this.desk = desk;
        this.accounts = accounts;
        this.drill = drill;
    }

    record DrillView(
            String id,
            LocalDate session,
            Instant at,
            String person,
            boolean passed,
            int cancelled,
            long wallMillis,
            String words) {

        static DrillView of(Drill drill) {
            return new DrillView(
                    drill.id(),
                    drill.session(),
                    drill.at(),
                    drill.person(),
                    drill.passed(),
                    drill.cancelled(),
                    drill.wall().toMillis(),
                    drill.words());
        }
    }

    @PostMapping("/drill")
    @Operation(summary = "Rehearses the emergency stop")
    DrillView drill(@PathVariable AccountId account, Principal login) {
        Declined.unlessOpen(desk);
        RunDrill.Drilled drilled = drill.drill(accounts.known(account), login.getName());
        if (drilled instanceof RunDrill.Drilled.Refused refused) {
            throw new Declined(HttpStatus.CONFLICT, refused.reason());
        }
        return DrillView.of(((RunDrill.Drilled.Done) drilled).drill());
    }

    @GetMapping("/drills")
    @Operation(summary = "Rehearsals of the emergency stop so far")
    Listing<DrillView> drills(@PathVariable AccountId account, @ParameterObject ListQuery query) {
        return DRILLS.list(drill.drills(accounts.known(account)).stream().map(DrillView::of), query);
    }
}
