/** Microsoft's commerce rules as dated rows. */
@NullMarked
package io.seatwise.renewals.rules;

import org.jspecify.annotations.NullMarked;
