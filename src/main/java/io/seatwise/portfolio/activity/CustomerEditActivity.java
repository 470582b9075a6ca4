package io.seatwise.portfolio.activity;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.SubjectTrail;
import io.seatwise.access.SubjectTrail.Line;
import io.seatwise.access.people.People;
import io.seatwise.base.Formats;
import io.seatwise.base.i18n.Texts;
import io.seatwise.ids.CustomerId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Changes of a customer's tags, account manager and place in the archive, one by one and in bulk, from the audit. */
@Component
class CustomerEditActivity implements ActivitySource {

    private static final Set<String> OF_ONE =
            Set.of("customer.tags", "customer.assigned", "customer.archived", "customer.restored");
    private static final Set<String> OF_MANY = Set.of(
            "customers.tags", "customers.tagged", "customers.assigned", "customers.archived", "customers.restored");
    private static final Pattern ASSIGNED = Pattern.compile("(.*), before (.*)");

    private final SubjectTrail trail;
    private final People people;
    private final Texts texts;

    CustomerEditActivity(SubjectTrail trail, People people, Texts texts) {
        this.trail = trail;
        this.people = people;
        this.texts = texts;
    }

    @Override
    public ActivityKind kind() {
        return ActivityKind.CUSTOMER;
    }

    @Override
    public List<Activity> find(PartnerScope scope, CustomerId customer, ActivitySpan span, Locale locale) {
        Map<String, String> names = people.names(scope);
        return Stream.concat(
                        trail.of(scope, customer.toString(), OF_ONE, span.from(), span.upTo(), span.most()).stream(),
                        trail.mentioning(scope, customer, OF_MANY, span.from(), span.upTo(), span.most()).stream())
                .sorted(Comparator.comparing(Line::at).reversed())
                .limit(span.most())
                .map(line -> Activity.moment(
                        line.at(), kind(), words(line, names, locale), line.actor(), "customers/" + customer))
                .toList();
    }

    private String words(Line line, Map<String, String> names, Locale locale) {
        boolean ofMany = OF_MANY.contains(line.action());
        // The details of a bulk change end with a colon and the ids
        int ids = ofMany ? line.detail().lastIndexOf(": ") : -1;
        String detail = ids < 0 ? line.detail() : line.detail().substring(0, ids);
        String change = line.action().substring(line.action().indexOf('.') + 1);
        String key = "portfolio.activity.customer." + change;
        return switch (change) {
            case "tagged" -> texts.getTranslation(key, locale, detail);
            case "assigned" -> {
                Matcher managers = ASSIGNED.matcher(detail);
                yield managers.matches()
                        ? texts.getTranslation(
                                key,
                                locale,
                                name(managers.group(1), names, locale),
                                name(managers.group(2), names, locale))
                        : texts.getTranslation(key, locale, detail, Formats.UNKNOWN);
            }
            default -> texts.getTranslation(key, locale);
        };
    }

    private String name(String email, Map<String, String> names, Locale locale) {
        return email.equals("nobody")
                ? texts.getTranslation("portfolio.activity.nobody", locale)
                : names.getOrDefault(email.toLowerCase(Locale.ROOT), email);
    }
}
