package io.seatwise.training.triage;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.RecommendationId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Reads the board's columns and counts. Reads the many new cards through {@link NewCards} where the filter allows it, and the
 * few cards in other states one by one.
 */
@Component
class BoardReader {

    private static final Set<WorkState> TOUCHED = EnumSet.complementOf(EnumSet.of(WorkState.NEW));

    private final PartnerTransactions transactions;
    private final WorkReader reader;
    private final NewCards newCards;
    private final WorkRows rows;

    BoardReader(PartnerTransactions transactions, WorkReader reader, NewCards newCards, WorkRows rows) {
        this.transactions = transactions;
        this.reader = reader;
        this.newCards = newCards;
        this.rows = rows;
    }

    /** A column of the board before its cards are read. */
    private static final class Draft {
        private final List<RecommendationId> ids = new ArrayList<>();
        private final Map<RecommendationId, Integer> more = new HashMap<>();
        private long total;
    }

    Map<WorkState, Long> counts(PartnerScope scope, WorkFilter filter) {
        if (!filter.isOfCustomersAndStates()) {
            return reader.counts(scope, filter);
        }
        return transactions.read(scope, () -> {
            Map<WorkState, Long> counts = new EnumMap<>(WorkState.class);
            Set<WorkState> touched = touched(filter);
            if (!touched.isEmpty()) {
                counts.putAll(reader.counts(scope, filter.in(touched)));
            }
            if (hasNew(filter)) {
                long fresh = newCards.count(scope, filter, reader.today());
                if (fresh > 0) {
                    counts.put(WorkState.NEW, fresh);
                }
            }
            return counts;
        });
    }

    List<WorkQueue.Column> board(PartnerScope scope, WorkFilter filter, Map<WorkState, Integer> limits) {
        return transactions.read(scope, () -> {
            Map<WorkState, Draft> drafts = drafts(scope, filter, limits);
            Map<RecommendationId, WorkItem> items = new HashMap<>();
            rows.items(
                            scope,
                            drafts.values().stream()
                                    .flatMap(draft -> draft.ids.stream())
                                    .toList())
                    .forEach(item -> items.put(item.id(), item));
            return WorkState.COLUMNS.stream()
                    .map(state -> {
                        Draft draft = drafts.getOrDefault(state, new Draft());
                        return new WorkQueue.Column(
                                state,
                                draft.total,
                                draft.ids.stream()
                                        .filter(items::containsKey)
                                        .map(items::get)
                                        .toList(),
                                Map.copyOf(draft.more));
                    })
                    .toList();
        });
    }

    private Map<WorkState, Draft> drafts(PartnerScope scope, WorkFilter filter, Map<WorkState, Integer> limits) {
        if (!filter.isOfCustomersAndStates() || filter.customer() != null) {
            return places(scope, filter, limits);
        }
        Set<WorkState> touched = touched(filter);
        Map<WorkState, Draft> drafts =
                touched.isEmpty() ? new EnumMap<>(WorkState.class) : places(scope, filter.in(touched), limits);
        if (hasNew(filter)) {
            Draft fresh = new Draft();
            fresh.total = newCards.customers(scope, filter, reader.today());
            newCards.best(scope, filter, limits.getOrDefault(WorkState.NEW, 0), reader.today())
                    .forEach(best -> add(fresh, best.id(), best.more()));
            drafts.put(WorkState.NEW, fresh);
        }
        return drafts;
    }

    private Map<WorkState, Draft> places(PartnerScope scope, WorkFilter filter, Map<WorkState, Integer> limits) {
        int most = Math.max(1, limits.values().stream().max(Integer::compare).orElse(0));
        Map<WorkState, Draft> drafts = new EnumMap<>(WorkState.class);
        for (WorkReader.Place place : reader.places(scope, filter, most)) {
            Draft draft = drafts.computeIfAbsent(place.state(), state -> new Draft());
            draft.total = place.total();
            if (draft.ids.size() < limits.getOrDefault(place.state(), 0)) {
                add(draft, place.id(), place.more());
            }
        }
        return drafts;
    }

    private static void add(Draft draft, RecommendationId id, int more) {
        draft.ids.add(id);
        if (more > 0) {
            draft.more.put(id, more);
        }
    }

    private static boolean hasNew(WorkFilter filter) {
        return filter.states().isEmpty() || filter.states().contains(WorkState.NEW);
    }

    private static Set<WorkState> touched(WorkFilter filter) {
        Set<WorkState> touched = EnumSet.copyOf(TOUCHED);
        if (!filter.states().isEmpty()) {
            touched.retainAll(filter.states());
        }
        return touched;
    }
}
