/** The ledger of applied imports, outside the database, and their replay into a restored one. */
@NullMarked
package io.seatwise.imports.ledger;

import org.jspecify.annotations.NullMarked;
