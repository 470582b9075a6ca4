/** The portfolio's workbooks and CSVs, over REST and as downloads in the browser. */
@NamedInterface("export")
@NullMarked
package io.seatwise.portfolio.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
