package io.gatehouse.web;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.report.PhaseReport;
import io.gatehouse.phases.report.Redaction;
import io.gatehouse.phases.report.ReportFormat;
import io.gatehouse.phases.report.ReportPhases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to an account: its moves, sizes, halts and sessions, redacted. */
@RestController
@Tag(name = "Phases")
@ConditionalOnWebApplication
@RequestMapping("/api/v1/accounts/{account}/phase")
class PhaseReportApi {

    private final KnownAccounts accounts;
    private final ReportPhases reports;

    PhaseReportApi(KnownAccounts accounts, ReportPhases reports) {
        this.accounts = accounts;
        this.reports = reports;
    }

    /**
     * The last sessions and what happened since the first of them.
     *
     * @param limit sessions; 1 to 10,000
     * @param withOperators whether operators stand with their ids
     */
    @GetMapping("/history")
    @Operation(summary = "Moves, sizes, halts and sessions of the last sessions")
    ResponseEntity<byte[]> history(
            @PathVariable AccountId account,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "false") boolean withOperators) {
        PhaseReport report = reports.last(accounts.known(account), limit, redaction(withOperators));
        return written(ReportFormat.JSON.write(report), ReportFormat.JSON, new HttpHeaders());
    }

    /**
     * Everything from one date to another, as a file.
     *
     * @param start first date, yyyy-mm-dd
     * @param end last date, yyyy-mm-dd; not before the first
     * @param format csv, json or md
     * @param withOperators whether operators stand with their ids
     */
    @GetMapping("/export")
    @Operation(summary = "The same of a period, as a file: csv, json or md")
    ResponseEntity<byte[]> export(
            @PathVariable AccountId account,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate start,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate end,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(defaultValue = "false") boolean withOperators) {
        ReportFormat as = ReportFormat.ofWord(format);
        String text = reports.export(accounts.known(account), start, end, as, redaction(withOperators));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename("phase-" + account + "-" + start + "-" + end + "." + as.word())
                .build());
        return written(text, as, headers);
    }

    private static Redaction redaction(boolean withOperators) {
        return Redaction.of(System.getenv(), withOperators);
    }

    private static ResponseEntity<byte[]> written(String text, ReportFormat format, HttpHeaders headers) {
        return ResponseEntity.ok()
                .headers(headers)
                .contentType(MediaType.parseMediaType(format.mediaType() + ";charset=UTF-8"))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
