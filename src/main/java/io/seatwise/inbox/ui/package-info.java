/** The bell and its panel. */
@NullMarked
package io.seatwise.inbox.ui;

import org.jspecify.annotations.NullMarked;
