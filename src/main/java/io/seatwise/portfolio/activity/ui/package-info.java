/** The Activity tab of a customer. */
@NullMarked
package io.seatwise.portfolio.activity.ui;

import org.jspecify.annotations.NullMarked;
