package io.seatwise.licensing.positions;

import io.seatwise.access.PartnerScope;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;

/** The base of the kinds that store daily positions. */
abstract class PositionFileKind implements FileKind<PositionLine> {

    private final PositionTable table;
    private final PositionImport positions;

    PositionFileKind(PositionTable table, PositionImport positions) {
        this.table = table;
        this.positions = positions;
    }

    @Override
    public String name() {
        return table.kind().fileKind();
    }

    @Override
    public Object key(PositionLine row) {
        return row.key();
    }

    @Override
    public Session<PositionLine> open(PartnerScope scope, ImportContext context) {
        return positions.open(table, scope, context);
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        return positions.undo(table, scope, context);
    }
}
