/** What knows no word of the business: figures, errors, languages, tables, files, the main layout. */
@NullMarked
package io.seatwise.base;

import org.jspecify.annotations.NullMarked;
