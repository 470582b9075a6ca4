package io.seatwise.adoption.score.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.adoption.score.SchemeChoice;
import io.seatwise.adoption.score.SchemeChoices;
import io.seatwise.base.ui.DayPicker;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.base.ui.SettingsPage;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** In which version of the Adoption Score the partner counts, from which day on. */
@Route(value = "settings/score-scheme", layout = MainLayout.class)
@SettingsPage(value = SettingsPage.Group.FIGURES, order = 30)
@PageTitle("adoption.score.settings")
@RolesAllowed(Roles.PARTNER_ADMIN)
@CssImport("./adoption-score.css")
class SchemeView extends Composite<Div> {

    private final transient SchemeChoices choices;
    private final transient PartnerScope scope;
    private final transient ScoreWords words = ScoreWords.current();
    private final Select<ScoreScheme> scheme = new Select<>();
    private final DayPicker validFrom = new DayPicker();
    private final Section chosen = new Section();

    SchemeView(SchemeChoices choices, Scopes scopes, Clock clock) {
        this.choices = choices;
        this.scope = scopes.current();
        scheme.setLabel(words.text("settings.scheme"));
        scheme.setItems(ScoreScheme.values());
        scheme.setItemLabelGenerator(each -> each == null ? "" : words.scheme(each));
        scheme.setValue(proposed(choices.of(scope)));
        validFrom.setLabel(words.text("settings.validFrom"));
        validFrom.setRequiredIndicatorVisible(true);
        validFrom.setValue(LocalDate.now(clock));
        Button save = new Button(words.text("settings.save"), event -> onSave());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        HorizontalLayout fields = new HorizontalLayout(scheme, validFrom, save);
        fields.setWrap(true);
        fields.setAlignItems(Alignment.BASELINE);
        chosen.addClassName("sw-panel");
        PageHeader header = new PageHeader(words.text("settings"))
                .setCoverage(words.text("settings.about"))
                .setBreadcrumb(new Anchor("settings", getTranslation("access.settings.title")));
        getContent().addClassNames("sw-page", "score");
        getContent().add(header, createSchemes(), chosen, fields);
        showChoices();
    }

    /** Returns the newest choice, or the first scheme that Microsoft still shows. */
    private static ScoreScheme proposed(List<SchemeChoice> choices) {
        return choices.stream()
                .max(Comparator.comparing(SchemeChoice::validFrom))
                .map(SchemeChoice::scheme)
                .orElse(ScoreScheme.PEOPLE_500);
    }

    private Component createSchemes() {
        Div schemes = new Div();
        schemes.addClassName("score-cards");
        for (ScoreScheme each : ScoreScheme.values()) {
            LocalDate to = each.publishedTo();
            Paragraph dates = new Paragraph(
                    to == null
                            ? words.text("settings.published.open", words.date(each.publishedFrom()))
                            : words.text("settings.published", words.date(each.publishedFrom()), words.date(to)));
            Paragraph categories = new Paragraph(
                    each.categories().stream().map(words::category).collect(Collectors.joining(", ")));
            categories.addClassName("score-small");
            Paragraph about = new Paragraph(words.text("schemeAbout." + each));
            about.addClassName("score-small");
            Section card = new Section(new H2(words.scheme(each)), dates, about, categories);
            card.addClassNames("sw-panel", "score-card");
            schemes.add(card);
        }
        return schemes;
    }

    private void showChoices() {
        List<SchemeChoice> all = choices.of(scope);
        chosen.removeAll();
        chosen.add(new H2(words.text("settings.choices")));
        if (all.isEmpty()) {
            chosen.add(new Paragraph(words.text("settings.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("score-actions");
        for (SchemeChoice choice : all) {
            String text = words.text("settings.from", words.date(choice.validFrom()), words.scheme(choice.scheme()));
            Button withdraw = new Button(words.text("settings.withdraw"), event -> onWithdraw(choice));
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            withdraw.setAriaLabel(words.text("settings.withdraw") + ": " + text);
            list.add(new ListItem(new Span(text), withdraw));
        }
        chosen.add(list, new Paragraph(words.text("settings.before")));
    }

    private void onSave() {
        LocalDate from = validFrom.getValue();
        ScoreScheme value = scheme.getValue();
        validFrom.setErrorMessage(words.text("settings.validFrom.missing"));
        validFrom.setInvalid(from == null);
        if (from != null && value != null) {
            choices.choose(scope, new SchemeChoice(from, value));
            showChoices();
            Notices.done(words.text("settings.saved", words.scheme(value), words.date(from)));
        }
    }

    private void onWithdraw(SchemeChoice choice) {
        choices.withdraw(scope, choice.validFrom());
        showChoices();
        Notices.done(words.text("settings.withdrawn", words.date(choice.validFrom())));
    }
}
