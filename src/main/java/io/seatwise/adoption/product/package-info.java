/** The product adoption score (seed 001): what licences' months say, the scores from it, and how recency falls. */
@NullMarked
package io.seatwise.adoption.product;

import org.jspecify.annotations.NullMarked;
