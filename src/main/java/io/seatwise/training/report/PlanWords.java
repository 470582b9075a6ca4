package io.seatwise.training.report;

import io.seatwise.base.Formats;
import io.seatwise.base.i18n.Texts;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.training.outcome.Interval;
import io.seatwise.training.outcome.Outcome;
import io.seatwise.training.outcome.OutcomeFigure;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.Playbooks;
import io.seatwise.training.recommendation.RecommendationWords;
import io.seatwise.training.report.CustomerPlan.Agreed;
import io.seatwise.training.report.CustomerPlan.Step;
import io.seatwise.training.report.CustomerPlan.StepLines;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
                plan.partner().name(),
                formats.date(plan.day()),
                formats.date(plan.customer().position().asOf()));
    }

    /** Deployment, usage and renewal, each a name and a value. */
    public List<List<String>> facts(Locale locale, CustomerPlan plan) {
        Formats formats = new Formats(locale);
        return List.of(
                List.of(
                        text(locale, "plan.usage"),
                        plan.customer().position().flags().contains(Flag.INFLATED)
                                ? text(locale, "plan.usage.checked")
                                : formats.percent(plan.customer()
                                        .position()
                                        .entitlements()
                                        .usage())),
                List.of(
                        text(locale, "plan.deployment"),
                        formats.percent(plan.customer().position().licences().deployment())),
                List.of(
                        text(locale, "plan.sold"),
                        formats.count(plan.customer().position().licences().sold())),
                List.of(
                        text(locale, "plan.renewal"),
                        formats.date(plan.customer().position().nextRenewal())));
    }

    /** "Office 365 E3: about 210 unused licences, worth about €12,000 a year (usage 23.4 %)" */
    public String product(Locale locale, CustomerPlan.UnusedSeats unused) {
        Formats formats = new Formats(locale);
        String name = unused.product().productName();
        String usage = formats.percent(unused.product().usage().entitlements().usage());
        return unused.value() == null
                ? text(locale, "plan.product", name, unused.seats(), usage)
                : text(
                        locale,
                        "plan.product.value",
                        name,
                        unused.seats(),
                        usage,
                        formats.roundMoney(unused.value(), unused.currency()));
    }

    /** What is said in the place of unused products. */
    public String noProduct(Locale locale, CustomerPlan plan) {
        return text(locale, plan.licences().inflated().isEmpty() ? "plan.products.none" : "plan.products.inflated");
    }

    /** "Compared with 20 Sep 2026, the day of the last plan" */
    public String comparedWith(Locale locale, PlanProgress progress) {
        return text(
                locale,
                progress.ofLastPlan() ? "plan.progress.lastPlan" : "plan.progress.day",
                new Formats(locale).date(progress.since()));
    }

    /** Name, value then, value now and change of each figure. */
    public List<List<String>> progress(Locale locale, PlanProgress progress) {
        Formats formats = new Formats(locale);
        return progress.figures().stream()
                .map(figure -> {
                    BigDecimal change = figure.change();
                    return List.of(
                            text(locale, "plan.progress." + figure.name()),
                            formats.percent(figure.before()),
                            formats.percent(figure.now()),
                            change == null
                                    ? Formats.UNKNOWN
                                    : text(locale, "plan.progress.points", formats.points(change)));
                })
                .toList();
    }

    /** The heads of the columns of {@link #progress}; the first has none. */
    public List<String> progressHeads(Locale locale, PlanProgress progress) {
        return List.of(
                "",
                new Formats(locale).date(progress.since()),
                text(locale, "plan.progress.now"),
                text(locale, "plan.progress.change"));
    }

    /** "Run better meetings: by 20 Dec 2026", "12 Nov 2026: the head of IT invites the teams" */
    public String agreed(Locale locale, Map<String, Playbook> playbooks, Agreed agreed) {
        Formats formats = new Formats(locale);
        String decided = formats.date(agreed.at().atOffset(ZoneOffset.UTC).toLocalDate());
        String from = formats.date(agreed.days().from());
        return switch (agreed.kind()) {
            case CARD -> {
                String key = agreed.days().from() == null ? "open" : agreed.choice() == null ? "due" : "done";
                yield text(locale, "plan.agreed.card." + key, subject(locale, playbooks, agreed), from);
            }
            case CAMPAIGN ->
                text(
                        locale,
                        "plan.agreed.campaign",
                        agreed.about().name(),
                        from,
                        formats.date(agreed.days().to()));
            case RENEWAL ->
                text(
                        locale,
                        agreed.quantity() == null ? "plan.agreed.renewal" : "plan.agreed.renewal.to",
                        decided,
                        agreed.about().name(),
                        texts.getTranslation("renewals.choice." + agreed.choice(), locale),
                        formats.count(agreed.quantity()),
                        from);
            case NOTE ->
                text(locale, "plan.agreed.note", decided, agreed.about().name());
        };
    }

    /** "Use the licences that are assigned · Office 365 E3" */
    private String subject(Locale locale, Map<String, Playbook> playbooks, Agreed agreed) {
        String title = title(locale, playbooks, agreed.about().name());
        return agreed.about().product() == null
                ? title
                : title + " · " + agreed.about().product();
    }

    /** The steps: figures to confirm first, then the playbooks. */
    public List<StepLines> steps(Locale locale, CustomerPlan plan) {
        List<StepLines> steps = new ArrayList<>();
        if (!plan.licences().inflated().isEmpty()) {
            String reason = text(
                    locale,
                    "plan.step.data.reason",
                    String.join(", ", plan.licences().inflated()));
            steps.add(new StepLines(
                    text(locale, "plan.step.data"),
                    List.of(List.of(reason)),
                    actions(locale, plan, "data", plan.day().plusDays(CustomerPlan.USUAL_DAYS))));
        }
        plan.advice().steps().forEach(step -> steps.add(step(locale, plan, step)));
        return steps;
    }

    private StepLines step(Locale locale, CustomerPlan plan, Step step) {
        LocalDate by = step.by(plan.day());
        List<List<String>> reasons = step.items().stream()
                .map(item -> List.of(
                        recommendations.reasonForCustomer(locale, item.recommendation()),
                        text(locale, "plan.gain", recommendations.gain(locale, item.recommendation()))))
                .toList();
        if (step.code() != null && texts.has(MODULE + "plan.step." + step.code())) {
            List<String> actions = new ArrayList<>(actions(locale, plan, step.code(), by));
            actions.add(action(
                    locale, by.plusDays(CustomerPlan.USUAL_DAYS), plan.partner().name(), text(locale, "plan.check")));
            return new StepLines(title(locale, step, text(locale, "plan.step." + step.code())), reasons, actions);
        }
        String day = new Formats(locale).date(by);
        String customer = plan.customer().customerName();
        List<String> checks = step.playbook().checklist();
        return new StepLines(
                title(locale, step, step.playbook().title()),
                reasons,
                (checks.isEmpty() ? List.of(step.playbook().advice().whatToTry()) : checks)
                        .stream()
                                .limit(CustomerPlan.MOST_ACTIONS)
                                .map(check -> text(
                                        locale,
                                        "plan.action.together",
                                        day,
                                        plan.partner().name(),
                                        customer,
                                        check))
                                .toList());
    }

    private String title(Locale locale, Step step, String title) {
        return step.isAgreed() ? text(locale, "plan.step.agreed", title) : title;
    }

    /** The action of a shipped playbook, whose own title names the problem; the title of any other. */
    private String title(Locale locale, Map<String, Playbook> playbooks, String code) {
        Playbook playbook = playbooks.get(code);
        return playbook != null && playbook.isAsShipped() && texts.has(MODULE + "plan.step." + code)
                ? text(locale, "plan.step." + code)
                : Playbooks.title(playbooks, code, locale);
    }

    /** What the customer prepares in the first half of the time, and what the partner does by the day. */
    private List<String> actions(Locale locale, CustomerPlan plan, String code, LocalDate by) {
        LocalDate half = plan.day().plusDays(Math.max(1, ChronoUnit.DAYS.between(plan.day(), by) / 2));
        return List.of(
                action(locale, half, plan.customer().customerName(), text(locale, "plan.step." + code + ".you")),
                action(locale, by, plan.partner().name(), text(locale, "plan.step." + code + ".we")));
    }

    /** "Contoso, by 20 Dec 2026: hold the session" */
    private String action(Locale locale, LocalDate by, String who, String what) {
        return text(locale, "plan.action", new Formats(locale).date(by), who, what);
    }

    /** "Low adoption, ended 12 Jun 2026: 4.2 points more after 84 days than 23 similar customers" */
    public String outcome(Locale locale, Map<String, Playbook> playbooks, Outcome outcome) {
        Formats formats = new Formats(locale);
        OutcomeFigure figure = CustomerPlans.newest(outcome);
        OutcomeFigure.Comparison found = figure.measured().orElseThrow();
        Interval effect = found.effect();
        String code = outcome.subject().playbookCode();
        return text(
                locale,
                "plan.outcome",
                code == null ? text(locale, "plan.campaign") : title(locale, playbooks, code),
                formats.date(outcome.period().ended()),
                formats.decimal(BigDecimal.valueOf(effect.estimate())),
                figure.days(),
                found.peers());
    }
}
