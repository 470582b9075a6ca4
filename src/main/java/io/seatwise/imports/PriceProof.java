package io.seatwise.imports;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.StepUp;
import io.seatwise.access.StepUpNeededException;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.pipeline.Recognition;
import io.seatwise.imports.received.ImportFiles;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks a person for a recent second factor before prices change. */
@Component
class PriceProof {

    private final StepUp stepUp;
    private final Recognition recognition;
    private final ImportFiles files;

    PriceProof(StepUp stepUp, Recognition recognition, ImportFiles files) {
        this.stepUp = stepUp;
        this.recognition = recognition;
        this.files = files;
    }

    /** @throws StepUpNeededException when the signed-in person's last proof is too old */
    void require() {
        stepUp.require();
    }

    /**
     * Asks where the file has a column with prices. Its columns are known while it is kept; later, any that its kind
     * takes may have been there.
     *
     * @throws StepUpNeededException when the signed-in person's last proof is too old
     */
    void require(PartnerScope scope, ImportRun run) {
        Set<String> prices = recognition.kinds().stream()
                .filter(each -> each.name().equals(run.kind()))
                .flatMap(each -> each.prices().stream())
                .map(Column::name)
                .collect(Collectors.toSet());
        boolean may = !prices.isEmpty()
                && files.sample(scope, run.id())
                        .filter(FileSample::isUnderstood)
                        .map(each -> !Collections.disjoint(each.columns(), prices))
                        .orElse(true);
        if (may) {
            stepUp.require();
        }
    }
}
