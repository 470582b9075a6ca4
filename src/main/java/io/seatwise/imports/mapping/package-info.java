/** Stored mappings: which column of a partner's own file is which column of a kind, and what the file does not say. */
@NullMarked
package io.seatwise.imports.mapping;

import org.jspecify.annotations.NullMarked;
