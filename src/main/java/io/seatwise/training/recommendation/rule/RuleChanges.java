package io.seatwise.training.recommendation.rule;

import io.seatwise.training.recommendation.rule.RuleSettings.Choice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes the difference between two sets of rules for the audit. */
final class RuleChanges {

    private RuleChanges() {}

    static String words(Choice before, Choice after) {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < after.rules().size(); i++) {
            RecommendationRule old = before.rules().get(i);
            RecommendationRule rule = after.rules().get(i);
            if (old.enabled() != rule.enabled()) {
                changes.add(rule.code() + (rule.enabled() ? " on" : " off"));
            }
            for (int j = 0; j < rule.trigger().conditions().size(); j++) {
                Condition condition = rule.trigger().conditions().get(j);
                if (!condition.equals(old.trigger().conditions().get(j))) {
                    changes.add("%s %s from %s to %s"
                            .formatted(
                                    rule.code(),
                                    condition.key(),
                                    limit(old.trigger().conditions().get(j).limit()),
                                    limit(condition.limit())));
                }
            }
        }
        if (!before.settings().equals(after.settings())) {
            changes.add(after.settings() + "; before " + before.settings());
        }
        return String.join("; ", changes);
    }

    private static String limit(@Nullable BigDecimal limit) {
        return limit == null ? "the threshold" : limit.toPlainString();
    }
}
