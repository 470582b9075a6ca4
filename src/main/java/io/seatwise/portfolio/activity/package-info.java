/** What happened with one customer, newest first, from what the features have stored. */
@NamedInterface("activity")
@NullMarked
package io.seatwise.portfolio.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
