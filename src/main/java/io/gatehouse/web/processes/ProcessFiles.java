package io.gatehouse.web.processes;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.KnownProcesses;
import io.gatehouse.web.page.Page;
import io.gatehouse.workflow.engine.ReadDefinitions;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be fetched of a process: its drawing, and what has ended as CSV. */
@Page
class ProcessFiles {

    private final KnownAccounts accounts;
    private final KnownProcesses processes;
    private final ReadDefinitions definitions;
    private final WriteFinished finished;

    ProcessFiles(
            KnownAccounts accounts, KnownProcesses processes, ReadDefinitions definitions, WriteFinished finished) {
        this.accounts = accounts;
        this.processes = processes;
        this.definitions = definitions;
        this.finished = finished;
    }

    /** Address of the BPMN of a version. */
    static String diagram(String base, int version) {
        return base + "/diagram?v=" + version;
    }

    /** The BPMN of a version. */
    @GetMapping("/processes/{key}/diagram")
    ResponseEntity<byte[]> diagram(
            @PathVariable AccountId account, @PathVariable String key, @RequestParam("v") Optional<Integer> version) {
        accounts.known(account);
        byte[] xml = definitions.xml(processes.version(key, version));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(DigestUtils.md5DigestAsHex(xml))
                .body(xml);
    }

    @GetMapping("/processes/{key}/finished.csv")
    ResponseEntity<byte[]> finished(
            @PathVariable AccountId account,
            @PathVariable String key,
            @RequestParam("v") Optional<Integer> version,
            @RequestParam("q") Optional<String> words) {
        ProcessQuestion asked =
                ProcessQuestion.of(accounts.known(account), processes.version(key, version), Heat.VISITS, words, 1);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + asked.definition().key() + ".csv\"")
                .body(finished.csv(asked).getBytes(StandardCharsets.UTF_8));
    }
}
