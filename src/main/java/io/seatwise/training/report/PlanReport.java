package io.seatwise.training.report;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.i18n.Texts;
import io.seatwise.exports.FileNames;
import io.seatwise.exports.Report;
import io.seatwise.exports.ReportFile;
import io.seatwise.exports.ReportFormat;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.training.playbook.Playbooks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code plan.pdf}: the plan of one page for one customer, in the language of the person who downloads it. */
@Component
class PlanReport implements Report {

    static final String KEY = "plan.pdf";
    static final String CUSTOMER = "customer";
    static final String LANGUAGE = "language";
    static final String SINCE = "since";

    private final CustomerPlans plans;
    private final CustomerQueries customers;
    private final Playbooks playbooks;
    private final PlanPdf pdf;
    private final Texts texts;
    private final Clock clock;

    PlanReport(
            CustomerPlans plans,
            CustomerQueries customers,
            Playbooks playbooks,
            PlanPdf pdf,
            Texts texts,
            Clock clock) {
        this.plans = plans;
        this.customers = customers;
        this.playbooks = playbooks;
        this.pdf = pdf;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public ReportFormat format() {
        return ReportFormat.PDF;
    }

    @Override
    public boolean listed() {
        return false;
    }

    @Override
    public String titleKey() {
        return "training.report.plan";
    }

    @Override
    public ReportFile prepare(PartnerScope scope, Map<String, List<String>> parameters) {
        CustomerId customer = customer(parameters);
        Locale locale = Locale.forLanguageTag(
                parameters.getOrDefault(LANGUAGE, List.of("en")).getFirst());
        LocalDate since = since(parameters);
        CustomerPlan plan = plans.of(scope, customer, locale, since);
        Map<String, List<String>> taken = new LinkedHashMap<>();
        taken.put(CUSTOMER, List.of(customer.toString()));
        taken.put(LANGUAGE, List.of(locale.toLanguageTag()));
        if (since != null) {
            taken.put(SINCE, List.of(since.toString()));
        }
        return new ReportFile(
                FileNames.of("plan", plan.customer().customerName(), customer.toString(), LocalDate.now(clock), "pdf"),
                customer.toString(),
                taken,
                (out, rows) -> {
                    pdf.write(out, plan, playbooks.byCode(scope), locale);
                    rows.addAndGet(plan.advice().steps().size());
                });
    }

    @Override
    public String inWords(PartnerScope scope, Map<String, List<String>> parameters, Locale locale) {
        CustomerId customer = customer(parameters);
        return texts.getTranslation(
                "training.report.plan.title",
                locale,
                customers
                        .find(scope, customer)
                        .orElseThrow(() -> new NotFoundException("Customer " + customer))
                        .customerName());
    }

    private static @Nullable LocalDate since(Map<String, List<String>> parameters) {
        List<String> given = parameters.getOrDefault(SINCE, List.of());
        if (given.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(given.getFirst());
        } catch (DateTimeParseException noDay) {
            throw new IllegalArgumentException(SINCE + ": a day such as 2026-11-20 is expected", noDay);
        }
    }

    private static CustomerId customer(Map<String, List<String>> parameters) {
        List<String> given = parameters.getOrDefault(CUSTOMER, List.of());
        if (given.size() != 1) {
            throw new IllegalArgumentException(CUSTOMER + ": one tenant id is expected");
        }
        return CustomerId.parse(given.getFirst())
                .orElseThrow(() -> new NotFoundException("Customer, but the tenant id is none"));
    }
}
