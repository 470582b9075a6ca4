package io.seatwise.imports.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.seatwise.imports.ImportProblem;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import java.util.List;
import java.util.Set;

/** What can be done with a file of no known kind: map its columns, or take the template of the nearest kind. */
final class UnknownFile extends Div {

    private static final Set<String> NAMING_A_KIND = Set.of("imports.header.nearest", "imports.header.missing");

    UnknownFile(ImportService imports, ImportRun run, List<ImportProblem> problems) {
        addClassName("imports-unknown");
        add(new Paragraph(getTranslation("imports.unknown.text")));
        Anchor map = new Anchor("imports/mappings?run=" + run.id(), getTranslation("imports.unknown.map"));
        map.addClassName("imports-map-link");
        Div ways = new Div(map);
        ways.addClassName("imports-actions");
        problems.stream()
                .map(ImportProblem::text)
                .filter(text -> NAMING_A_KIND.contains(text.key()))
                .map(text -> text.values().getFirst())
                .findFirst()
                .flatMap(nearest -> imports.kinds().stream()
                        .filter(kind -> kind.name().equals(nearest))
                        .findFirst())
                .ifPresent(kind -> ways.add(new TemplateLink(
                        kind, getTranslation("imports.unknown.template", KindNames.of(this, kind.name())))));
        add(ways);
    }
}
