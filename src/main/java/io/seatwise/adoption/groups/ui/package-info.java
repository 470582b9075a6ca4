/** The groups of a customer on its page. */
@NullMarked
package io.seatwise.adoption.groups.ui;

import org.jspecify.annotations.NullMarked;
