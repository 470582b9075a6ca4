package io.seatwise.training.report;

import io.seatwise.base.Formats;
import io.seatwise.base.i18n.Texts;
import io.seatwise.licensing.ProductPosition;
import io.seatwise.training.outcome.Interval;
import io.seatwise.training.outcome.Outcome;
import io.seatwise.training.outcome.OutcomeFigure;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.Playbooks;
import io.seatwise.training.recommendation.RecommendationWords;
import io.seatwise.training.triage.WorkItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lines of a plan, the same on screen and on paper. */
@Component
public class PlanWords {

    private static final String MODULE = "training.report.";

    private final Texts texts;
    private final RecommendationWords recommendations;

    PlanWords(Texts texts, RecommendationWords recommendations) {
        this.texts = texts;
        this.recommendations = recommendations;
    }

    /** The text of {@code training.report.<key>}. */
    public String text(Locale locale, String key, Object... values) {
        return texts.getTranslation(MODULE + key, locale, values);
    }

    /** "Prepared by Contoso on 20 Nov 2026 · figures of 19 Nov 2026" */
    public String lead(Locale locale, CustomerPlan plan) {
        Formats formats = new Formats(locale);
        return text(
                locale,
                "plan.lead",
                plan.partnerName(),
                formats.date(plan.day()),
                formats.date(plan.customer().asOf()));
    }

    /** Deployment, usage and renewal, each a name and a value. */
    public List<List<String>> facts(Locale locale, CustomerPlan plan) {
        Formats formats = new Formats(locale);
        return List.of(
                List.of(
                        text(locale, "plan.usage"),
                        formats.percent(plan.customer().usage())),
                List.of(
                        text(locale, "plan.deployment"),
                        formats.percent(plan.customer().deployment())),
                List.of(text(locale, "plan.sold"), formats.count(plan.customer().sold())),
                List.of(
                        text(locale, "plan.renewal"),
                        formats.date(plan.customer().nextRenewal())));
    }

    /** "Office 365 E3: 23.4 % used, 210 of 900 entitlements" */
    public String product(Locale locale, ProductPosition product) {
        Formats formats = new Formats(locale);
        return text(
                locale,
                "plan.product",
                product.productName(),
                formats.percent(product.usage()),
                formats.count(product.active()),
                formats.count(product.entitled()));
    }

    /** Why. */
    public String reason(Locale locale, WorkItem item) {
        return recommendations.reason(locale, item.recommendation());
    }

    /** What can be gained, who does it and until when. */
    public String state(Locale locale, WorkItem item) {
        List<String> parts = new ArrayList<>();
        parts.add(recommendations.gain(locale, item.recommendation()));
        parts.add(text(locale, "plan.state." + item.state()));
        if (item.work().assignee() != null) {
            parts.add(item.work().assignee());
        }
        if (item.work().due() != null) {
            parts.add(text(
                    locale, "plan.due", new Formats(locale).date(item.work().due())));
        }
        return String.join(" · ", parts);
    }

    /** "Low adoption, ended 12 Jun 2026: +4.2 points (+1.0 to +7.4) 84 days later against 23 comparable customers" */
    public String outcome(Locale locale, Map<String, Playbook> playbooks, Outcome outcome) {
        Formats formats = new Formats(locale);
        OutcomeFigure figure = CustomerPlans.newest(outcome);
        OutcomeFigure.Comparison found = figure.measured().orElseThrow();
        Interval effect = found.effect();
        String code = outcome.playbookCode();
        return text(
                locale,
                "plan.outcome",
                code == null ? text(locale, "plan.campaign") : Playbooks.title(playbooks, code, locale),
                formats.date(outcome.ended()),
                formats.points(BigDecimal.valueOf(effect.estimate())),
                formats.points(BigDecimal.valueOf(effect.low())),
                formats.points(BigDecimal.valueOf(effect.high())),
                figure.days(),
                found.peers());
    }
}
