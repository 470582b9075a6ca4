package io.seatwise.training.playbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import io.seatwise.access.PartnerScope;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.Notices;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.PlaybookContent;
import io.seatwise.training.playbook.PlaybookVersion;
import io.seatwise.training.playbook.Playbooks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The versions of a playbook, each to be compared with the one that holds and brought back. */
class VersionsDialog extends Dialog {

    private final transient Playbooks playbooks;
    private final transient PartnerScope scope;
    private final transient Playbook playbook;
    private final transient Consumer<Playbook> restored;
    private final Div comparison = new Div();

    VersionsDialog(Playbooks playbooks, PartnerScope scope, Playbook playbook, Consumer<Playbook> restored) {
        this.playbooks = playbooks;
        this.scope = scope;
        this.playbook = playbook;
        this.restored = restored;
        setHeaderTitle(getTranslation("training.playbook.versions"));
        setWidth("min(56rem, 95vw)");
        OrderedList list = new OrderedList();
        list.addClassName("playbook-versions");
        playbooks.versions(scope, playbook.id()).forEach(version -> list.add(line(version)));
        comparison.addClassName("playbook-comparison");
        comparison.getElement().setAttribute("aria-live", "polite");
        add(list, comparison);
        getFooter().add(new Button(getTranslation("base.close"), event -> close()));
    }

    private ListItem line(PlaybookVersion version) {
        boolean holds = version.version() == playbook.edition().version();
        Span name = new Span(getTranslation("training.playbook.version", version.version()));
        name.addClassName("playbook-name");
        ListItem line = new ListItem(name, new Span(origin(version)));
        if (holds) {
            line.add(new Badge(getTranslation("training.playbook.version.holds"), Badge.Tone.GOOD));
            return line;
        }
        Button compare = new Button(getTranslation("training.playbook.compare"), event -> compare(version));
        compare.addThemeVariants(ButtonVariant.LUMO_SMALL);
        line.add(compare);
        if (PlaybookWords.mayChange(scope)) {
            Button restore = new Button(getTranslation("training.playbook.restore"), event -> onRestore(version));
            restore.addThemeVariants(ButtonVariant.LUMO_SMALL);
            line.add(restore);
        }
        return line;
    }

    private String origin(PlaybookVersion version) {
        if (version.changedBy() == null) {
            return getTranslation("training.playbook.version.shipped");
        }
        String when = Formats.of(this).dateTime(version.changedAt());
        return version.restoredFrom() == null
                ? getTranslation("training.playbook.version.by", version.changedBy(), when)
                : getTranslation(
                        "training.playbook.version.restored", version.changedBy(), when, version.restoredFrom());
    }

    private void onRestore(PlaybookVersion version) {
        restored.accept(playbooks.restore(scope, playbook.id(), version.version()));
        close();
        Notices.done(getTranslation("training.playbook.saved"));
    }

    private void compare(PlaybookVersion version) {
        Map<String, String> older = fields(version.content(getLocale()));
        Map<String, String> newer = fields(playbook.content(getLocale()));
        comparison.removeAll();
        older.forEach((field, before) -> {
            String now = newer.getOrDefault(field, "");
            if (!before.equals(now)) {
                comparison.add(
                        new H3(field),
                        side(version.version(), before),
                        side(playbook.edition().version(), now));
            }
        });
        if (comparison.getChildren().findAny().isEmpty()) {
            comparison.add(new Paragraph(getTranslation("training.playbook.compare.same")));
        }
    }

    private Component side(int version, String text) {
        Div side = new Div(
                new Span(getTranslation("training.playbook.version", version)), new Pre(text.isEmpty() ? "–" : text));
        side.addClassName("playbook-side");
        return side;
    }

    private Map<String, String> fields(PlaybookContent content) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "field.title", content.title());
        put(fields, "problem", content.advice().problem());
        put(fields, "whatToConsider", content.advice().whatToConsider());
        put(fields, "whatToTry", content.advice().whatToTry());
        put(fields, "effort", PlaybookWords.effort(content.focus().effort()));
        put(fields, "audience", PlaybookWords.audience(content.readers().audience()));
        put(
                fields,
                "workload",
                content.focus().workload() == null ? "" : content.focus().workload());
        put(
                fields,
                "category",
                content.focus().scoreCategory() == null
                        ? ""
                        : PlaybookWords.category(content.focus().scoreCategory()));
        put(
                fields,
                "link",
                content.reading().link() == null ? "" : content.reading().link());
        put(
                fields,
                "whatsInItForMe",
                content.readers().whatsInItForMe().stream()
                        .map(benefit -> benefit.audience() + ": " + benefit.text())
                        .collect(Collectors.joining("\n")));
        put(
                fields,
                "resources",
                content.reading().resources().stream()
                        .map(resource -> PlaybookWords.kind(resource.kind()) + ": " + resource.title()
                                + (resource.url() == null ? "" : " " + resource.url()))
                        .collect(Collectors.joining("\n")));
        put(fields, "checklist", String.join("\n", content.checklist()));
        return fields;
    }

    private void put(Map<String, String> fields, String key, String text) {
        fields.put(getTranslation("training.playbook." + key), text);
    }
}
