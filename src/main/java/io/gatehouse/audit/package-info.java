/**
 * What must stay readable without the desk: lines that are only ever added, each carrying the hash of the one before.
 * {@link io.gatehouse.audit.AuditTrail} takes an {@link io.gatehouse.audit.AuditFact} in the caller's transaction,
 * {@link io.gatehouse.audit.WriteAuditFiles} writes it to its file after the commit, exactly once in effect, and {@link
 * io.gatehouse.audit.AuditFile} finds what happened to a file meanwhile. The database is the record; a file can be
 * built again from it. {@link io.gatehouse.audit.Change} is the form of every change of state, which the ledger that everybody
 * is given tells by itself; {@link io.gatehouse.audit.VerifyAudit} and {@link io.gatehouse.audit.SearchAudit} read.
 */
@ApplicationModule(allowedDependencies = {"money", "time", "instrument", "ledger"})
@NullMarked
package io.gatehouse.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
