package io.seatwise.imports.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.seatwise.imports.ImportProblem;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import java.util.List;

/** What can be done with a file of no known kind: map its columns, or take the template of one of the nearest kinds. */
final class UnknownFile extends Div {

    UnknownFile(ImportService imports, ImportRun run, List<ImportProblem> problems) {
        addClassName("imports-unknown");
        add(new Paragraph(getTranslation("imports.unknown.text")));
        Anchor map = new Anchor("imports/mappings?run=" + run.id(), getTranslation("imports.unknown.map"));
        map.addClassName("imports-map-link");
        Div ways = new Div(map);
        ways.addClassName("imports-actions");
        List<String> named = problems.stream()
                .map(ImportProblem::text)
                .filter(text -> text.key().startsWith("imports.header."))
                .flatMap(text -> text.values().stream())
                .toList();
        named.stream()
                .flatMap(name ->
                        imports.kinds().stream().filter(kind -> kind.name().equals(name)))
                .distinct()
                .forEach(kind -> ways.add(new TemplateLink(
                        kind, getTranslation("imports.unknown.template", KindNames.of(this, kind.name())))));
        add(ways);
    }
}
