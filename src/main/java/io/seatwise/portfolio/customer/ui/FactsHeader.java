package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.Notices;
import io.seatwise.customers.Customer;
import io.seatwise.licensing.flags.FlagRules;
import io.seatwise.licensing.positions.SourceDate;
import io.seatwise.portfolio.customer.InsightsData;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Who the customer is, how fresh its figures are, and the buttons of those who may edit tags and account manager. */
class FactsHeader extends Composite<DescriptionList> {

    private final InsightsData data;
    private final Words words;

    /**
     * @param editTags null where the person may not edit tags
     * @param assign null where the person may not assign account managers
     * @param personName a person's name for an e-mail
     */
    FactsHeader(
            InsightsData data,
            Words words,
            @Nullable Runnable editTags,
            @Nullable Runnable assign,
            UnaryOperator<String> personName) {
        this.data = data;
        this.words = words;
        Customer customer = data.customer();
        getContent().addClassName("insights-facts");
        getContent().getElement().setAttribute("aria-label", words.text("facts.label"));
        add("nextRenewal", createRenewal());
        add("freshness", createFreshness());
        add("accountManager", withEdit(manager(customer, personName), "action.assign", assign));
        add("tags", withEdit(createTags(customer.profile().care().tags()), "action.editTags", editTags));
        add("domain", text(customer.profile().domain()));
        add("tenantId", createCustomerId(customer));
        add("country", createCountry(customer.profile().country()));
        add("region", text(customer.profile().region()));
        add("industry", text(customer.profile().industry()));
        add("segment", text(customer.profile().segment()));
        add("licensedUsers", text(customer.licensedUsers() == null ? null : words.number(customer.licensedUsers())));
        add("customerSince", createDate(customer.customerSince()));
    }

    private void add(String key, Component value) {
        DescriptionList.Term term = new DescriptionList.Term(words.text("facts." + key));
        DescriptionList.Description description = new DescriptionList.Description(value);
        Div pair = new Div(term, description);
        pair.addClassNames("insights-fact", "insights-fact-" + key.toLowerCase(Locale.ROOT));
        getContent().add(pair);
    }

    private Component text(@Nullable String value) {
        if (value != null && !value.isBlank()) {
            Span text = new Span(value);
            text.setTitle(value);
            return text;
        }
        Span unknown = new Span(Formats.UNKNOWN);
        unknown.addClassName("sw-unknown");
        unknown.setTitle(words.text("facts.unknown"));
        return unknown;
    }

    private Component createDate(@Nullable LocalDate date) {
        if (date == null) {
            return text(null);
        }
        Span text = new Span(words.date(date));
        text.setTitle(words.formats().longDate(date));
        return text;
    }

    private Component createCountry(@Nullable String country) {
        return text(country == null ? null : words.formats().country(country));
    }

    private Component createCustomerId(Customer customer) {
        String id = customer.id().toString();
        Span text = new Span(id);
        text.addClassName("insights-code");
        Button copy = iconButton(VaadinIcon.COPY, "facts.copy");
        Clipboard.onClick(copy)
                .writeText(id, copied -> Notices.done(words.text("facts.copied")), error -> Notices.failed(id));
        Div cell = new Div(text, copy);
        cell.addClassName("insights-editable");
        return cell;
    }

    private Component createRenewal() {
        LocalDate renewal = data.nextRenewal();
        if (renewal != null) {
            return new RenewalText(renewal, true, words);
        }
        Span none = new Span(words.text("facts.noRenewal"));
        none.setTitle(words.text("facts.noRenewal.why"));
        return none;
    }

    private Component createFreshness() {
        Div list = new Div();
        list.addClassName("insights-freshness");
        for (SourceDate source : data.basis().freshness()) {
            Span day = new Span(words.text(
                    "facts.sourceDay",
                    words.kind(source.kind()),
                    words.service(source.service()),
                    words.date(source.day())));
            day.setTitle(words.relative(source.day()));
            Div line = new Div(day);
            if (FlagRules.isStale(source.day(), words.today())) {
                line.add(new Badge(words.text("facts.stale"), Badge.Tone.WARNING));
            }
            list.add(line);
        }
        if (data.basis().freshness().isEmpty()) {
            list.add(new Span(words.text("facts.noFigures")));
        }
        return list;
    }

    private Component createTags(List<String> tags) {
        if (tags.isEmpty()) {
            return new Span(words.text("facts.noTags"));
        }
        Div list = new Div();
        list.addClassName("insights-tags");
        tags.forEach(tag -> {
            Span chip = new Span(tag);
            chip.addClassName("insights-tag");
            list.add(chip);
        });
        return list;
    }

    private Component manager(Customer customer, UnaryOperator<String> personName) {
        String email = customer.profile().care().accountManager();
        if (email == null) {
            return new Span(words.text("facts.nobody"));
        }
        Span name = new Span(personName.apply(email));
        name.setTitle(email);
        return name;
    }

    private Component withEdit(Component value, String key, @Nullable Runnable edit) {
        Div cell = new Div(value);
        cell.addClassName("insights-editable");
        if (edit != null) {
            Button button = iconButton(VaadinIcon.PENCIL, key);
            button.addClickListener(event -> edit.run());
            cell.add(button);
        }
        return cell;
    }

    private Button iconButton(VaadinIcon icon, String key) {
        Button button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        button.addClassName("insights-edit");
        button.setAriaLabel(words.text(key));
        button.setTooltipText(words.text(key));
        return button;
    }
}
