package io.gatehouse.web.tasks;

import io.gatehouse.web.page.Figure;
import io.gatehouse.web.page.Moment;

/**
 * A decision that was taken, or refused by the domain.
 *
 * @param waited how long the task was open
 */
record DecidedView(
        Moment at, String title, String process, String who, String decision, String tone, String why, Figure waited) {}
