/** What a table shows in a cell, as data that the browser draws. */
@NullMarked
package io.seatwise.base.ui.cells;

import org.jspecify.annotations.NullMarked;
