/** The screen of a partner's thresholds. */
@NullMarked
package io.seatwise.licensing.ui;

import org.jspecify.annotations.NullMarked;
