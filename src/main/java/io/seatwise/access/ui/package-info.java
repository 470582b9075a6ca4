/** The screens of people and access. */
@NullMarked
package io.seatwise.access.ui;

import org.jspecify.annotations.NullMarked;
