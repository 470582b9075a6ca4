/** Checks whether the installation can store data at present, and reports it where it cannot. */
@NullMarked
package io.seatwise.base.storage;

import org.jspecify.annotations.NullMarked;
