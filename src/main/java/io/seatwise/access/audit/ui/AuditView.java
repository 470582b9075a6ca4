package io.seatwise.access.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.access.audit.AuditCsv;
import io.seatwise.access.audit.AuditFilter;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.audit.AuditVerdict;
import io.seatwise.access.audit.AuditWords;
import io.seatwise.base.ui.DayPicker;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.OrderInAddress;
import io.seatwise.base.ui.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The administrator looks up who did what and when. The filter lives in the URL, so that a finding can be passed on. */
@Route(value = "audit", layout = MainLayout.class)
@PageTitle("access.audit.title")
@Menu(title = "access.audit.title", order = 220, icon = "vaadin:clipboard-text")
@RolesAllowed(Roles.PARTNER_ADMIN)
@CssImport("./access.css")
@CssImport("./portfolio.css")
class AuditView extends Composite<Div> implements BeforeEnterObserver {

    private static final int TYPING_PAUSE = 400;

    private final transient PartnerScope scope;
    private final transient AuditLog audit;
    private final transient AuditWords words;

    private final PageHeader header = new PageHeader(getTranslation("access.audit.title"));
    private final DayPicker from = new DayPicker();
    private final DayPicker until = new DayPicker();
    private final TextField actor = new TextField();
    private final ComboBox<String> action = new ComboBox<>();
    private final TextField text = new TextField();
    private final AuditGrid grid;
    private final OrderInAddress order;
    private volatile AuditFilter filter = AuditFilter.ALL;
    private boolean reading;

    AuditView(Scopes scopes, AuditLog audit, AuditWords words, AuditCsv csv, AuditDownload download) {
        this.scope = scopes.current();
        this.audit = audit;
        this.words = words;
        getContent().addClassNames("sw-page", "access-audit");
        grid = new AuditGrid(scope, audit, words, this::name);
        order = OrderInAddress.of(grid);
        Button check = new Button(getTranslation("access.audit.check"), VaadinIcon.SHIELD.create(), event -> onCheck());
        check.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        header.addActions(
                download.link(
                        "seatwise-audit",
                        getTranslation("access.audit.csv"),
                        getTranslation("access.audit.csv.hint"),
                        output -> csv.write(scopes.current(), filter, this::name, getLocale(), output)),
                check);
        getContent().add(header, createFilters(), grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        reading = true;
        from.setValue(day(query, "from"));
        until.setValue(day(query, "until"));
        actor.setValue(query.getSingleParameter("actor").orElse(""));
        action.setValue(query.getSingleParameter("action").orElse(null));
        text.setValue(query.getSingleParameter("q").orElse(""));
        reading = false;
        refresh();
    }

    private void onCheck() {
        AuditVerdict verdict = audit.verify(scope);
        AuditVerdict.Break broken = verdict.broken();
        if (broken == null) {
            Notices.done(getTranslation("access.audit.whole", verdict.entries()));
        } else {
            Notices.failed(
                    getTranslation("access.audit.broken." + broken.kind().name(), broken.number(), broken.entry()));
        }
    }

    private Div createFilters() {
        name(from, from::setPlaceholder, "access.audit.from");
        name(until, until::setPlaceholder, "access.audit.until");
        name(actor, actor::setPlaceholder, "access.audit.actor");
        name(action, action::setPlaceholder, "access.audit.action");
        name(text, text::setPlaceholder, "access.audit.text");
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        action.setItems(audit.actions(scope));
        action.setItemLabelGenerator(this::name);
        action.setAllowCustomValue(true);
        action.addCustomValueSetListener(event -> action.setValue(event.getDetail()));
        for (TextField field : new TextField[] {actor, text}) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(TYPING_PAUSE);
            field.setClearButtonVisible(true);
        }
        action.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        from.addValueChangeListener(change -> onFilter());
        until.addValueChangeListener(change -> onFilter());
        actor.addValueChangeListener(change -> onFilter());
        action.addValueChangeListener(change -> onFilter());
        text.addValueChangeListener(change -> onFilter());
        Button clear = new Button(getTranslation("base.filter.clear"), VaadinIcon.CLOSE.create(), event -> {
            reading = true;
            from.clear();
            until.clear();
            actor.clear();
            action.clear();
            text.clear();
            reading = false;
            onFilter();
        });
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div filters = new Div(text, from, until, actor, action, clear);
        filters.addClassName("access-filters");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    /** Names a filter as on all pages: in the empty field, and for screen readers. */
    private void name(HasAriaLabel field, Consumer<String> placeholder, String key) {
        placeholder.accept(getTranslation(key));
        field.setAriaLabel(getTranslation(key));
    }

    private String name(String action) {
        return words.action(action, getLocale());
    }

    private void onFilter() {
        if (reading) {
            return;
        }
        Map<String, String> query = new LinkedHashMap<>();
        put(query, "from", from.getValue());
        put(query, "until", until.getValue());
        put(query, "actor", actor.getValue());
        put(query, "action", action.getValue());
        put(query, "q", text.getValue());
        UI.getCurrent().navigate(AuditView.class, order.with(QueryParameters.simple(query)));
    }

    private void refresh() {
        filter = new AuditFilter(
                start(from.getValue()),
                until.getValue() == null ? null : start(until.getValue().plusDays(1)),
                actor.getValue(),
                action.getValue(),
                text.getValue());
        grid.show(filter);
        header.setCoverage(getTranslation("access.audit.coverage", audit.count(scope, filter)));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static @Nullable LocalDate day(QueryParameters query, String name) {
        try {
            return query.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException exception) {
            return null;
        }
    }

    private static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            query.put(name, value.toString().strip());
        }
    }
}
