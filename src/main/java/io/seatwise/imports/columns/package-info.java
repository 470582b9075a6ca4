/** How a file kind declares its columns and reads its rows: typed columns, cells, and the problems found in them. */
@NullMarked
@NamedInterface("columns")
package io.seatwise.imports.columns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
