/** The settings of the look, and the logo in the frame of every page. */
@NullMarked
package io.seatwise.branding.ui;

import org.jspecify.annotations.NullMarked;
