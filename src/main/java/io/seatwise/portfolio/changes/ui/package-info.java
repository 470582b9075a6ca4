/** The page of changes and the panel on the portfolio page. */
@NullMarked
package io.seatwise.portfolio.changes.ui;

import org.jspecify.annotations.NullMarked;
