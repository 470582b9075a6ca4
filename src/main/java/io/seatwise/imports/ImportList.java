package io.seatwise.imports;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.base.ListOrder;
import io.seatwise.imports.pipeline.ImportRuns;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Lists a partner's imports. */
@Service
@PreAuthorize(Roles.CAN_ADMINISTER)
public class ImportList {

    private final ImportRuns runs;
    private final PartnerTransactions transactions;

    ImportList(ImportRuns runs, PartnerTransactions transactions) {
        this.runs = runs;
        this.transactions = transactions;
    }

    /** Returns the partner's runs in this order, or the newest first where it is null. */
    public List<ImportRun> page(PartnerScope scope, @Nullable ListOrder<ImportSort> order, int offset, int limit) {
        return transactions.read(scope, () -> runs.page(scope, order, offset, limit));
    }

    /** Counts the partner's runs. */
    public long count(PartnerScope scope) {
        return transactions.read(scope, () -> runs.count(scope));
    }

    /** Those that wait or run, oldest first. */
    public List<ImportRun> unfinished(PartnerScope scope) {
        return transactions.read(scope, () -> runs.unfinished(scope));
    }
}
