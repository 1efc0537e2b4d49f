package io.gatehouse.web.processes;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.KnownProcesses;
import io.gatehouse.web.lists.Asked;
import io.gatehouse.web.page.Address;
import io.gatehouse.web.page.Page;
import io.gatehouse.workflow.engine.ReadWork;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of the process pages as files. */
@Page
class ProcessListFiles {

    private final KnownAccounts accounts;
    private final KnownProcesses processes;
    private final ReadWork work;
    private final ReadProcess process;
    private final ReadFinished finished;
    private final DeskClock clock;

    ProcessListFiles(
            KnownAccounts accounts,
            KnownProcesses processes,
            ReadWork work,
            ReadProcess process,
            ReadFinished finished,
            DeskClock clock) {
        this.accounts = accounts;
        this.processes = processes;
        this.work = work;
        this.process = process;
        this.finished = finished;
        this.clock = clock;
    }

    @GetMapping("/processes.csv")
    ResponseEntity<byte[]> overview(@PathVariable AccountId account, HttpServletRequest request) {
        AccountId known = accounts.known(account);
        Asked part = OverviewList.COLUMNS.asked(request);
        return OverviewList.CSV.file(
                known, "processes", clock.today(), OverviewList.COLUMNS.ordered(work.processes(known), part));
    }

    @GetMapping("/processes/{key}/steps.csv")
    ResponseEntity<byte[]> steps(
            @PathVariable AccountId account,
            @PathVariable String key,
            @RequestParam("v") Optional<Integer> version,
            HttpServletRequest request) {
        ProcessQuestion asked = question(account, key, version, Optional.empty(), request);
        Asked part = StepList.COLUMNS.asked(request);
        return StepList.CSV.file(
                asked.account(), key + "-steps", clock.today(), StepList.COLUMNS.ordered(process.steps(asked), part));
    }

    @GetMapping("/processes/{key}/running.csv")
    ResponseEntity<byte[]> running(
            @PathVariable AccountId account,
            @PathVariable String key,
            @RequestParam("v") Optional<Integer> version,
            HttpServletRequest request) {
        ProcessQuestion asked = question(account, key, version, Optional.empty(), request);
        Asked part = RunningList.COLUMNS.asked(request);
        return RunningList.CSV.file(
                asked.account(),
                key + "-running",
                clock.today(),
                RunningList.COLUMNS.ordered(process.now(asked).running(), part));
    }

    /** The first 10,000 that fit, in their order. */
    @GetMapping("/processes/{key}/finished.csv")
    ResponseEntity<byte[]> finished(
            @PathVariable AccountId account,
            @PathVariable String key,
            @RequestParam("v") Optional<Integer> version,
            @RequestParam("q") Optional<String> words,
            HttpServletRequest request) {
        ProcessQuestion asked = question(account, key, version, words, request);
        Asked part = FinishedList.COLUMNS.asked(request);
        return FinishedList.CSV.file(asked.account(), key + "-finished", clock.today(), finished.all(asked, part));
    }

    private ProcessQuestion question(
            AccountId account,
            String key,
            Optional<Integer> version,
            Optional<String> words,
            HttpServletRequest request) {
        return ProcessQuestion.of(
                accounts.known(account), processes.version(key, version), Heat.VISITS, words, Address.of(request));
    }
}
