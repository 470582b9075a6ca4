package io.seatwise.licensing.download;

import io.seatwise.access.PartnerScope;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import java.util.Set;

/** The base of the kinds that bring subscriptions, licences or usage by month. */
abstract class InsightsFileKind implements FileKind<InsightsLine> {

    private final String name;
    private final InsightsImport insights;

    InsightsFileKind(String name, InsightsImport insights) {
        this.name = name;
        this.insights = insights;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Object key(InsightsLine row) {
        return row.key();
    }

    /** Rows that differ only in their attribution are one row. */
    @Override
    public boolean mergesRows() {
        return true;
    }

    @Override
    public Set<String> facts() {
        return Set.of("subscriptions", "license-deployment", "license-usage");
    }

    @Override
    public Session<InsightsLine> open(PartnerScope scope, ImportContext context) {
        return insights.open(scope, context);
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        return insights.undo(scope, context);
    }
}
