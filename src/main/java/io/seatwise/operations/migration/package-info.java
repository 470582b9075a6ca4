/** Moves an installation from the embedded database to PostgreSQL. */
@NullMarked
package io.seatwise.operations.migration;

import org.jspecify.annotations.NullMarked;
