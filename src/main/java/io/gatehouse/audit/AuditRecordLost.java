package io.gatehouse.audit;

import java.io.Serial;

/** The files have lines that the database has lost. Nothing may be traded before a person has found out why. */
public class AuditRecordLost extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public AuditRecordLost(String message) {
        super(message);
    }
}
