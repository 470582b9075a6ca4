/** The portfolio page and the customers grid. */
@NullMarked
package io.seatwise.portfolio.ui;

import org.jspecify.annotations.NullMarked;
