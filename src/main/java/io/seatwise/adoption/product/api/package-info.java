/** The product adoption score over REST. */
@NullMarked
package io.seatwise.adoption.product.api;

import org.jspecify.annotations.NullMarked;
