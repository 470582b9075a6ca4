/** The audit trail in the database. */
@NullMarked
package io.seatwise.access.audit;

import org.jspecify.annotations.NullMarked;
