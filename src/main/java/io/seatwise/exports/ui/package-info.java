/** The page of exports: what can be taken, and who took what. */
@NullMarked
package io.seatwise.exports.ui;

import org.jspecify.annotations.NullMarked;
