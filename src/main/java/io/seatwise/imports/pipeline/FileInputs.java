package io.seatwise.imports.pipeline;

import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.tabular.RowSink;
import io.seatwise.base.tabular.TabularFile;
import io.seatwise.imports.FileName;
import io.seatwise.imports.ImportLimits;
import io.seatwise.imports.ImportProblem;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.mapping.MappingRecognition;
import io.seatwise.imports.mapping.MappingRecognition.Choice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Determines what a run's file may be read with: the known kinds, and the partner's mappings. */
@Component
class FileInputs {

    /**
     * The file of a run, with what tells its header from other lines.
     *
     * @param path the working copy
     * @param name what the sender calls the file
     * @param mappings the partner's mappings that it may be read with
     */
    record FileInput(Path path, String name, Recognition recognition, Choice mappings, ImportLimits limits) {

        TabularFile table() {
            return new TabularFile(path, limits.table());
        }

        /** Rates how much a line looks like the header; see {@link RowSink#likeness}. */
        int likeness(List<String> names) {
            return mappings.isHeader(names) ? RowSink.HEADER : recognition.likeness(names, mappings.known(names));
        }
    }

    private final Recognition recognition;
    private final MappingRecognition mappings;
    private final ImportLimits limits;
    private final PartnerTransactions transactions;

    FileInputs(
            Recognition recognition,
            MappingRecognition mappings,
            ImportLimits limits,
            PartnerTransactions transactions) {
        this.recognition = recognition;
        this.mappings = mappings;
        this.limits = limits;
        this.transactions = transactions;
    }

    /** The file with the mappings that it may be read with; empty after a reported problem. */
    Optional<FileInput> of(RunInWork work, Path copy) {
        String fileName = work.run().fileName();
        if (!FileName.isAllowed(fileName)) {
            work.problems().add(unreadable(ProblemText.of("imports.file.name")));
            return Optional.empty();
        }
        String mapping = work.run().options().mapping();
        Optional<Choice> choice = transactions.read(work.scope(), () -> mappings.choice(work.scope(), mapping));
        if (choice.isEmpty()) {
            work.problems().add(unreadable(ProblemText.of("imports.mapping.gone", String.valueOf(mapping))));
        }
        return choice.map(each -> new FileInput(copy, fileName, recognition, each, limits));
    }

    private static ImportProblem unreadable(ProblemText text) {
        return new ImportProblem(1, null, ProblemCode.UNKNOWN_FORMAT, text);
    }
}
