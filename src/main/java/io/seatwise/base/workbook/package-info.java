/** Writes Excel workbooks of any length in flat memory; knows tables, not what stands in them. */
@NullMarked
package io.seatwise.base.workbook;

import org.jspecify.annotations.NullMarked;
