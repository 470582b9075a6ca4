/** Parts of a page that the server sends once and does not keep as components. */
@NullMarked
package io.seatwise.base.ui.markup;

import org.jspecify.annotations.NullMarked;
