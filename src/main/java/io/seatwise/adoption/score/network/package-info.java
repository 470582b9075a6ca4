/** Network measurements, from which the category Network connectivity is computed. */
@NullMarked
package io.seatwise.adoption.score.network;

import org.jspecify.annotations.NullMarked;
