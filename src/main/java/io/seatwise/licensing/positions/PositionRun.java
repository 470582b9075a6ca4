package io.seatwise.licensing.positions;

import io.seatwise.access.PartnerScope;
import io.seatwise.imports.ImportContext;

/** An import of daily figures of one kind. */
record PositionRun(PositionTable table, PartnerScope scope, ImportContext context) {}
