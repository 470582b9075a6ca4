/** Facts by customer and day: their tables, and how a file is merged into them and undone. */
@NullMarked
package io.seatwise.adoption.fact;

import org.jspecify.annotations.NullMarked;
