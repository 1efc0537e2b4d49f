package io.gatehouse.web.processes;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.KnownProcesses;
import io.gatehouse.web.page.Page;
import io.gatehouse.workflow.engine.ReadDefinitions;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out the drawing of a process. */
@Page
class DrawProcess {

    private final KnownAccounts accounts;
    private final KnownProcesses processes;
    private final ReadDefinitions definitions;

    DrawProcess(KnownAccounts accounts, KnownProcesses processes, ReadDefinitions definitions) {
        this.accounts = accounts;
        this.processes = processes;
        this.definitions = definitions;
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
}
