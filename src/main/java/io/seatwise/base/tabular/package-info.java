/** Reading tables from files that people send: CSV, workbooks, JSON; streaming, with limits, told by their content. */
@NullMarked
package io.seatwise.base.tabular;

import org.jspecify.annotations.NullMarked;
