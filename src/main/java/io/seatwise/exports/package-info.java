/** Workbooks and CSV from the reports that features declare, and the record of who took what. */
@ApplicationModule(allowedDependencies = {"base", "access", "ids"})
@NullMarked
package io.seatwise.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
