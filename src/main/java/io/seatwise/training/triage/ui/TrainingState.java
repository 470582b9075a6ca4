package io.seatwise.training.triage.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.triage.WorkFilter;
import io.seatwise.training.triage.WorkFilterParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of the queue in the URL: the filter, {@code view=week}, {@code view=board} or {@code view=table},
 * {@code card=<id>} for the open card. Without a view, a filter shows the board, since the week would leave out most of
 * what matches; the bare page shows the view that was looked at last.
 *
 * @param card the recommendation whose card is open
 */
record TrainingState(
        WorkFilterParameters question, View view, @Nullable RecommendationId card) {

    static final String PATH = "training";

    /** How the queue is shown; the week is the default. */
    enum View {
        WEEK,
        BOARD,
        TABLE;

        String urlName() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<View> of(String urlName) {
            return Arrays.stream(values())
                    .filter(view -> view.urlName().equals(urlName))
                    .findFirst();
        }

        /** Finds the view that was looked at last in the current session; the week at first. */
        static View last() {
            VaadinSession session = VaadinSession.getCurrent();
            View view = session == null ? null : session.getAttribute(View.class);
            return view == null ? WEEK : view;
        }

        /** Remembers this view for the rest of the session. */
        void remember() {
            VaadinSession session = VaadinSession.getCurrent();
            if (session != null) {
                session.setAttribute(View.class, this);
            }
        }
    }

    static final TrainingState ALL = new TrainingState(WorkFilterParameters.ALL, View.BOARD, null);

    /**
     * @param last the view that was looked at last
     * @throws IllegalArgumentException for a filter that cannot be
     */
    static TrainingState of(QueryParameters parameters, View last) {
        WorkFilterParameters question = WorkFilterParameters.parse(parameters.getParameters());
        return new TrainingState(
                question,
                parameters
                        .getSingleParameter("view")
                        .flatMap(View::of)
                        .orElse(question.filter().equals(WorkFilter.ALL) ? last : View.BOARD),
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
        map.put("view", List.of(view.urlName()));
        if (card != null) {
            map.put("card", List.of(card.toString()));
        }
        return new QueryParameters(map);
    }
}
