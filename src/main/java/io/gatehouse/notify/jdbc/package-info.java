/** Notifications and their deliveries in the database. */
@NullMarked
package io.gatehouse.notify.jdbc;

import org.jspecify.annotations.NullMarked;
