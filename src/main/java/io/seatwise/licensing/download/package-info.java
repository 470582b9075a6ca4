/** Downloads of Partner Center's Insights: usage and subscriptions by month, with the quirks of each. */
@NullMarked
package io.seatwise.licensing.download;

import org.jspecify.annotations.NullMarked;
