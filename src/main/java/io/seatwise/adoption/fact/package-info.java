/** What files say of a customer and a day: tables of such rows, and how a file is merged into them and taken back. */
@NullMarked
package io.seatwise.adoption.fact;

import org.jspecify.annotations.NullMarked;
