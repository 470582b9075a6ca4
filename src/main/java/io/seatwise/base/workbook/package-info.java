/** Writes Excel workbooks of any length in flat memory; knows tables, not their contents. */
@NullMarked
package io.seatwise.base.workbook;

import org.jspecify.annotations.NullMarked;
