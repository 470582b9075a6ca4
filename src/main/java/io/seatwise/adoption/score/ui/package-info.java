/** The Score tab, the pages of categories, the portfolio's scores and the choice of a scheme. */
@NullMarked
package io.seatwise.adoption.score.ui;

import org.jspecify.annotations.NullMarked;
