/** Languages: one bundle a module and language, merged into one provider. */
@NullMarked
package io.seatwise.base.i18n;

import org.jspecify.annotations.NullMarked;
