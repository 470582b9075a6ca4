/** The groups of a customer over REST. */
@NullMarked
package io.seatwise.adoption.groups.api;

import org.jspecify.annotations.NullMarked;
