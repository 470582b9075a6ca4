package io.seatwise.training.triage.ui;

import com.vaadin.flow.router.QueryParameters;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.triage.WorkFilterParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of the queue in the URL: the filter, {@code view=table} or {@code view=week}, {@code card=<id>} for the open card.
 *
 * @param card the recommendation whose card is open
 */
record TrainingState(
        WorkFilterParameters question, View view, @Nullable RecommendationId card) {

    static final String PATH = "training";

    /** How the queue is shown; the board is the default. */
    enum View {
        WEEK,
        BOARD,
        TABLE;

        String urlName() {
            return name().toLowerCase(Locale.ROOT);
        }

        static View of(String urlName) {
            return Arrays.stream(values())
                    .filter(view -> view.urlName().equals(urlName))
                    .findFirst()
                    .orElse(BOARD);
        }
    }

    static final TrainingState ALL = new TrainingState(WorkFilterParameters.ALL, View.BOARD, null);

    /** @throws IllegalArgumentException for a filter that cannot be */
    static TrainingState of(QueryParameters parameters) {
        return new TrainingState(
                WorkFilterParameters.parse(parameters.getParameters()),
                parameters.getSingleParameter("view").map(View::of).orElse(View.BOARD),
                parameters
                        .getSingleParameter("card")
                        .flatMap(RecommendationId::parse)
                        .orElse(null));
    }

    TrainingState with(WorkFilterParameters newQuestion) {
        return new TrainingState(newQuestion, view, null);
    }

    TrainingState withView(View newView) {
        return new TrainingState(question, newView, null);
    }

    TrainingState withCard(@Nullable RecommendationId newCard) {
        return new TrainingState(question, view, newCard);
    }

    QueryParameters toQueryParameters() {
        Map<String, List<String>> map = new LinkedHashMap<>(question.toMap());
        if (view != View.BOARD) {
            map.put("view", List.of(view.urlName()));
        }
        if (card != null) {
            map.put("card", List.of(card.toString()));
        }
        return new QueryParameters(map);
    }
}
