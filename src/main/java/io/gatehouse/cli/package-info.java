/**
 * One class per command of {@code ./gatehouse}: {@link io.gatehouse.cli.CommandLineDesk} parses and answers
 * with an {@link io.gatehouse.cli.ExitCode}. {@code serve}, {@code simulate} and {@code replay} start a desk;
 * the others are thin clients of the REST API of a running one and start nothing; those of {@code phase} that
 * change nothing read the database themselves when no desk answers, and {@code verify-day} never asks one.
 */
@ApplicationModule(
        allowedDependencies = {
            "money",
            "time",
            "instrument",
            "market",
            "ledger",
            "ledger :: jdbc",
            "strategy",
            "strategy :: jdbc",
            "safety",
            "safety :: jdbc",
            "emergency",
            "emergency :: jdbc",
            "risk",
            "risk :: jdbc",
            "risk :: limits",
            "execution",
            "reconciliation",
            "reconciliation :: jdbc",
            "reports",
            "audit",
            "audit :: jdbc",
            "phases",
            "phases :: jdbc",
            "phases :: report",
            "workflow :: engine",
            "chaos",
            "desk"
        })
@NullMarked
package io.gatehouse.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
