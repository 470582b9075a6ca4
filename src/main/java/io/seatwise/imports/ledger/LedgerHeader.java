package io.seatwise.imports.ledger;

import io.seatwise.access.Actor;
import io.seatwise.access.PartnerScope;
import io.seatwise.base.Id;
import io.seatwise.ids.ImportId;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportOptions;
import io.seatwise.imports.ImportRun;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The first line of an entry; the received file follows. */
record LedgerHeader(
        int version, PartnerId partnerId, String kind, ReceivedFile file, Submission submission, AppliedBy appliedBy) {

    private static final int VERSION = 1;

    /** @param sha256 of the content, in hexadecimal digits */
    record ReceivedFile(ImportId runId, String name, long size, String sha256) {}

    /** @param by the name of the person or token who submitted the file */
    record Submission(String by, Instant at, ImportOptions options) {}

    /**
     * Who applied or undid the import: a job applies what a person or token has submitted.
     *
     * @param id null for a job
     */
    record AppliedBy(Actor.@Nullable Kind kind, @Nullable UUID id, String name) {

        static AppliedBy of(Actor actor) {
            Id id = actor.id();
            return new AppliedBy(actor.kind(), id == null ? null : id.value(), actor.name());
        }
    }

    static LedgerHeader of(PartnerScope scope, ImportRun run, String kind) {
        return new LedgerHeader(
                VERSION,
                scope.partnerId(),
                kind,
                new ReceivedFile(
                        run.id(), run.fileName(), run.file().size(), run.file().hash()),
                new Submission(
                        run.history().submittedBy(),
                        run.history().submittedAt(),
                        run.options().withMode(ImportMode.APPLY)),
                AppliedBy.of(scope.who()));
    }
}
