/** The installation's key: what is sealed with it cannot be read or forged from the database alone. */
@NullMarked
package io.seatwise.base.key;

import org.jspecify.annotations.NullMarked;
