package io.gatehouse.web.cockpit;

import io.gatehouse.web.page.Figure;

/**
 * A figure at the top of the page.
 *
 * @param note beside the name; empty text for none
 * @param change a second figure in front of the words below; empty text for none
 * @param sub the words below
 * @param address where more is told
 */
record Tile(String name, String note, Figure big, Figure change, String sub, String address) {}
