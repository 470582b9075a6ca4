package io.seatwise.training.triage.ui;

import com.vaadin.flow.router.QueryParameters;
import io.seatwise.training.triage.WorkFilterParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the URL says of the queue: the filter, {@code view=table} for the table, {@code card=<id>} for the open card.
 *
 * @param card the recommendation whose card is open
 */
record TrainingState(
        WorkFilterParameters question,
        boolean table,
        @Nullable UUID card) {

    static final String PATH = "training";

    /** @throws IllegalArgumentException for a filter that cannot be */
    static TrainingState of(QueryParameters parameters) {
        return new TrainingState(
                WorkFilterParameters.parse(parameters.getParameters()),
                parameters.getSingleParameter("view").filter("table"::equals).isPresent(),
                parameters.getSingleParameter("card").flatMap(TrainingState::id).orElse(null));
    }

    TrainingState with(WorkFilterParameters newQuestion) {
        return new TrainingState(newQuestion, table, null);
    }

    TrainingState withTable(boolean newTable) {
        return new TrainingState(question, newTable, null);
    }

    TrainingState withCard(@Nullable UUID newCard) {
        return new TrainingState(question, table, newCard);
    }

    QueryParameters toQueryParameters() {
        Map<String, List<String>> map = new LinkedHashMap<>(question.toMap());
        if (table) {
            map.put("view", List.of("table"));
        }
        if (card != null) {
            map.put("card", List.of(card.toString()));
        }
        return new QueryParameters(map);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
