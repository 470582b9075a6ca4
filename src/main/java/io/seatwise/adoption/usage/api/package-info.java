/** Usage analytics for programs. */
@NullMarked
package io.seatwise.adoption.usage.api;

import org.jspecify.annotations.NullMarked;
