/**
 * The pages and the REST API of the running desk: parse, one call, a view record. What pages have in common is in
 * {@code page}, each page with what it reads in a package of its own; {@link
 * io.gatehouse.web.AccountApi} gives what {@link io.gatehouse.web.ReadStatus} reads as JSON, {@link
 * io.gatehouse.web.PhaseApi} what the account has earned and {@link io.gatehouse.web.PhaseReportApi} how. {@link io.gatehouse.web.InboxApi} takes people's decisions; who may do
 * what is the business of {@code login}. What the API has beyond that is in {@code api} and {@code health}; every refusal
 * has a {@link io.gatehouse.web.ProblemCode}.
 */
@ApplicationModule(
        allowedDependencies = {
            "csv",
            "money",
            "time",
            "instrument",
            "market",
            "ledger",
            "strategy",
            "safety",
            "emergency",
            "risk",
            "risk :: limits",
            "audit",
            "execution",
            "reconciliation",
            "reports",
            "phases",
            "phases :: report",
            "notify",
            "workflow :: engine",
            "workflow :: inbox",
            "workflow :: intervention",
            "workflow :: phaseadvance",
            "workflow :: phasedowngrade",
            "workflow :: manualoverride",
            "workflow :: limitchange",
            "desk"
        })
@NullMarked
package io.gatehouse.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
