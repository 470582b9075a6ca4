/** The product adoption score on screen: a customer's tab, the portfolio's page, the setting, the guide. */
@NullMarked
package io.seatwise.adoption.product.ui;

import org.jspecify.annotations.NullMarked;
