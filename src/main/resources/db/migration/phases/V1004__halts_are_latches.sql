-- A downgrade's halt is one latch among others now; what stood here moves there.
INSERT INTO safety_latch (id, account, cause, session_date, closed_at, reason, disputed, not_before)
    SELECT id, account, 'PHASE_DOWNGRADE', session_date, opened_at, reason, '', opened_at FROM phases_halt;

INSERT INTO safety_acknowledged (latch, number_of, person, words, acknowledged_at)
    SELECT id, 1, person, words, acknowledged_at FROM phases_halt_acknowledged;

INSERT INTO safety_released (latch, person, second_person, words, released_at)
    SELECT id, person, NULL, words, acknowledged_at FROM phases_halt_acknowledged;

DROP TABLE phases_halt_acknowledged;
DROP TABLE phases_halt;
