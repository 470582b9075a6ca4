/** The page {@code /audit} and the link that takes an audit as a file. */
@NullMarked
package io.seatwise.access.audit.ui;

import org.jspecify.annotations.NullMarked;
