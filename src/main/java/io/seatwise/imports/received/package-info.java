/** Received files, kept in the database until their run is done. */
@NullMarked
package io.seatwise.imports.received;

import org.jspecify.annotations.NullMarked;
