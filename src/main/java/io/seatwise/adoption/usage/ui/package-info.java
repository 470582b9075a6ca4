/** Usage analytics on the customer page and over the portfolio. */
@NullMarked
package io.seatwise.adoption.usage.ui;

import org.jspecify.annotations.NullMarked;
