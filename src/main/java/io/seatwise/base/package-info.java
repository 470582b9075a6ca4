/** What knows no word of the business: figures, errors, languages, tables, files, the main layout. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package io.seatwise.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
