/** Supporting metrics over REST. */
@NullMarked
package io.seatwise.adoption.supporting.api;

import org.jspecify.annotations.NullMarked;
