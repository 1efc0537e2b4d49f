/**
 * What the REST API has beyond reading an account's day: lists by page, order and name ({@link
 * io.gatehouse.web.api.Listing}), commands that are carried out once ({@link io.gatehouse.web.api.CarryOutOnce}), tasks,
 * processes, jobs, the book, risk, health and API tokens. It offers no way around a gate: nothing here writes a
 * variable, deploys a process or completes a task without its form.
 */
@NullMarked
package io.gatehouse.web.api;

import org.jspecify.annotations.NullMarked;
