package io.seatwise.renewals.export;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.people.People;
import io.seatwise.base.Formats;
import io.seatwise.base.i18n.Texts;
import io.seatwise.customers.Customer;
import io.seatwise.customers.Customers;
import io.seatwise.renewals.RenewalFilter;
import io.seatwise.renewals.RenewalOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says a filter and an order of renewals in the reader's words. */
@Component
public class RenewalQuestionWords {

    private final Texts texts;
    private final Customers customers;
    private final People people;

    RenewalQuestionWords(Texts texts, Customers customers, People people) {
        this.texts = texts;
        this.customers = customers;
        this.people = people;
    }

    /** "Ends in the next 30 days · Outcome: Renews"; says so when nothing is left out. */
    public String filter(PartnerScope scope, RenewalFilter filter, Locale locale) {
        List<String> parts = new ArrayList<>();
        if (filter.within() != null) {
            parts.add(text("question.within", locale, filter.within()));
        }
        if (filter.endsOn() != null) {
            parts.add(text("question.endsOn", locale, new Formats(locale).date(filter.endsOn())));
        }
        if (!filter.outcomes().isEmpty()) {
            parts.add(text(
                    "question.outcome",
                    locale,
                    filter.outcomes().stream()
                            .sorted()
                            .map(outcome -> text("outcome." + outcome, locale))
                            .collect(Collectors.joining(", "))));
        }
        if (filter.accountManager() != null) {
            parts.add(text(
                    "question.manager",
                    locale,
                    people.names(scope).getOrDefault(filter.accountManager(), filter.accountManager())));
        }
        if (filter.customer() != null) {
            parts.add(text(
                    "question.customer",
                    locale,
                    customers.find(scope, filter.customer()).map(Customer::name).orElse("–")));
        }
        return parts.isEmpty() ? text("question.all", locale) : String.join(" · ", parts);
    }

    /** "At stake, highest first". */
    public String order(RenewalOrder order, Locale locale) {
        String column = text("column." + order.sort().key(), locale);
        return order.descending() ? text("question.descending", locale, column) : column;
    }

    private String text(String key, Locale locale, Object... values) {
        return texts.getTranslation("renewals." + key, locale, values);
    }
}
