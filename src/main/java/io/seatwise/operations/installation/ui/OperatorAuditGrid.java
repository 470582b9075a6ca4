package io.seatwise.operations.installation.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.seatwise.access.audit.AuditWords;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.NarrowRows;
import io.seatwise.base.ui.Tables;
import io.seatwise.operations.installation.OperatorAudit.Entry;
import java.util.List;

/** The audit entries of the installation, the newest first. */
class OperatorAuditGrid extends Grid<Entry> {

    private static final int ALL_VISIBLE = 10;

    private final transient AuditWords words;

    OperatorAuditGrid(List<Entry> entries, AuditWords words) {
        this.words = words;
        Formats formats = Formats.current();
        Tables.style(this, text("audit"), text("audit.empty"));
        addColumn(entry -> formats.dateTime(entry.at()))
                .setHeader(getTranslation("access.audit.time"))
                .setComparator(Tables.by(Entry::at))
                .setWidth("12rem");
        addColumn(Entry::actor)
                .setHeader(getTranslation("access.audit.actor"))
                .setComparator(Tables.byText(Entry::actor))
                .setWidth("14rem");
        addColumn(this::action)
                .setHeader(getTranslation("access.audit.action"))
                .setComparator(Tables.byText(this::action))
                .setWidth("12rem");
        addColumn(Entry::subject)
                .setHeader(getTranslation("access.audit.subject"))
                .setComparator(Tables.byText(Entry::subject))
                .setWidth("14rem");
        addColumn(this::detail)
                .setHeader(getTranslation("access.audit.detail"))
                .setTooltipGenerator(this::detail)
                .setFlexGrow(2);
        addColumn(OperatorAuditGrid::address)
                .setHeader(getTranslation("access.audit.address"))
                .setWidth("8rem");
        NarrowRows.asCards(this, text("audit"), entry -> {
            Div head = new Div(new Span(action(entry)), new Span(formats.dateTime(entry.at())));
            head.addClassName(NarrowRows.HEAD);
            return new Div(head, new Div(entry.subject()), new Div(entry.actor() + " · " + address(entry)));
        });
        setAllRowsVisible(entries.size() <= ALL_VISIBLE);
        setItems(entries);
    }

    private String text(String key) {
        return getTranslation("operations.installation." + key);
    }

    private String action(Entry entry) {
        return words.action(entry.action(), getLocale());
    }

    private String detail(Entry entry) {
        return words.detail(entry.action(), entry.detail(), getLocale());
    }

    private static String address(Entry entry) {
        String address = entry.address();
        return address == null ? Formats.UNKNOWN : address;
    }
}
