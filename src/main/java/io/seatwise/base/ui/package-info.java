/** The main layout and the components that every screen is made of. */
@NullMarked
package io.seatwise.base.ui;

import org.jspecify.annotations.NullMarked;
