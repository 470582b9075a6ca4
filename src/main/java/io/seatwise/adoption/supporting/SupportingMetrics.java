package io.seatwise.adoption.supporting;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreCategory.Experience;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.CustomerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Provides the supporting figures of a category: figures of the whole organisation that never change the points. */
@Service
public class SupportingMetrics {

    private final PartnerTransactions transactions;
    private final PrivacySettings privacy;
    private final List<SupportingSource> sources;

    SupportingMetrics(PartnerTransactions transactions, PrivacySettings privacy, List<SupportingSource> sources) {
        this.transactions = transactions;
        this.privacy = privacy;
        this.sources = List.copyOf(sources);
    }

    /**
     * What a category has beside it.
     *
     * @param optedOut whether the customer wants no people experiences, so that nothing is shown
     * @param topics all of the category, those without figures too
     */
    public record OfCategory(ScoreCategory category, boolean optedOut, List<OfTopic> topics) {}

    /** A topic with its figures; empty when no file has a count for it. */
    public record OfTopic(SupportingTopic topic, List<SupportingFigure> figures) {}

    /**
     * The topics of these categories with the newest figures that are stored.
     *
     * @throws NotFoundException when the customer does not exist or is not visible
     */
    @PreAuthorize(Roles.CAN_READ)
    public List<OfCategory> of(PartnerScope scope, CustomerId customer, Collection<ScoreCategory> categories) {
        boolean out = !privacy.of(scope, customer).people().on();
        Set<Metric> asked = EnumSet.noneOf(Metric.class);
        for (ScoreCategory category : categories) {
            if (!hidden(category, out)) {
                SupportingTopic.of(category).forEach(topic -> asked.addAll(topic.metrics()));
            }
        }
        List<SupportingFigure> figures = transactions.read(scope, () -> {
            List<SupportingFigure> all = new ArrayList<>();
            sources.forEach(source -> all.addAll(source.figures(scope, customer, asked)));
            return all;
        });
        return categories.stream()
                .map(category -> of(category, hidden(category, out), figures))
                .toList();
    }

    private static OfCategory of(ScoreCategory category, boolean hidden, List<SupportingFigure> figures) {
        return new OfCategory(
                category,
                hidden,
                SupportingTopic.of(category).stream()
                        .map(topic -> new OfTopic(topic, hidden ? List.of() : of(topic, figures)))
                        .toList());
    }

    private static List<SupportingFigure> of(SupportingTopic topic, List<SupportingFigure> figures) {
        return topic.metrics().stream()
                .flatMap(metric -> figures.stream().filter(figure -> figure.metric() == metric))
                .toList();
    }

    private static boolean hidden(ScoreCategory category, boolean optedOut) {
        return optedOut && category.experience() == Experience.PEOPLE;
    }
}
