/** The privacy page, and the switches of a customer. */
@NullMarked
package io.seatwise.adoption.privacy.ui;

import org.jspecify.annotations.NullMarked;
