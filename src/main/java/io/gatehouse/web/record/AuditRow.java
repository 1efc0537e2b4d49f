package io.gatehouse.web.record;

import io.gatehouse.web.page.Moment;

/** A line of the audit trail. */
record AuditRow(long sequence, Moment at, String actor, String action, String about, String decision, String outcome) {}
