/** The menu of saved views and the choice of columns, for each page with a table. */
@NamedInterface("views-ui")
@NullMarked
package io.seatwise.portfolio.views.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
