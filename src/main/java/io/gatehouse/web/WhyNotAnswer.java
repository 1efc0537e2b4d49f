package io.gatehouse.web;

import java.time.LocalDate;
import java.util.List;

/** What became of the symbols on a session: those that were proposed, and why the others were not. */
public record WhyNotAnswer(String account, LocalDate date, List<SignalView> signals, List<WhyNotView> notTraded) {}
