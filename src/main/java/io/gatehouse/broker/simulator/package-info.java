/**
 * A broker that lives in this process and is as unkind as the real one. Read {@link
 * io.gatehouse.broker.simulator.SimulatedBroker} first; what it does at an instant is a {@link
 * io.gatehouse.broker.simulator.Step}, carried out by {@link io.gatehouse.broker.simulator.OrderDesk}, {@link
 * io.gatehouse.broker.simulator.Overnight} or {@link io.gatehouse.broker.simulator.Link}; each writes one {@link
 * io.gatehouse.broker.simulator.Entry} into the {@link io.gatehouse.broker.simulator.Journal} before {@link
 * io.gatehouse.broker.simulator.Books} shows it. {@link io.gatehouse.broker.simulator.FaultPlan} says what goes
 * wrong; {@link io.gatehouse.broker.simulator.TrueBooks} show whoever watches a desk what is really there. It knows nothing of the ledger's tables, of processes or of why an order was sent.
 */
@NamedInterface("simulator")
@NullMarked
package io.gatehouse.broker.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
