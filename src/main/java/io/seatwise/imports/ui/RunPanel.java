package io.seatwise.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.seatwise.access.Scopes;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Confirm;
import io.seatwise.base.ui.Notices;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.CustomerChoices;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportRefusedException;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.ImportSummary;
import io.seatwise.imports.ListMode;
import io.seatwise.imports.Listing;
import io.seatwise.imports.OnError;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run: what the file is, what it changes or would change, what is wrong with it, and what can be done now. */
final class RunPanel extends Section {

    private static final int DEPENDENTS_NAMED = 5;

    private final transient ImportService imports;
    private final transient Scopes scopes;
    private final transient CustomerChoices customers;
    private final transient Consumer<ImportRun> changed;
    private final transient Consumer<String> announced;
    private final ProgressBar bar = new ProgressBar(0, 100);
    private final Span progressText = new Span();
    private transient ImportRun run;
    private @Nullable ListChoice listChoice;

    RunPanel(
            ImportService imports,
            Scopes scopes,
            CustomerChoices customers,
            ImportRun run,
            Consumer<ImportRun> changed,
            Consumer<String> announced) {
        this.imports = imports;
        this.scopes = scopes;
        this.customers = customers;
        this.run = run;
        this.changed = changed;
        this.announced = announced;
        addClassName("imports-run");
        getElement().setAttribute("aria-label", run.fileName());
        build();
    }

    boolean isUnfinished() {
        return !run.state().isFinished();
    }

    /** Reads the run anew while it goes on. Answers whether it has just ended. */
    boolean refresh() {
        if (!isUnfinished()) {
            return false;
        }
        run = imports.find(scopes.current(), run.id());
        if (isUnfinished()) {
            showProgress();
            return false;
        }
        removeAll();
        build();
        announced.accept(headline());
        return true;
    }

    private void build() {
        H2 name = new H2(run.fileName());
        Div title = new Div(name, StateBadge.of(this, run));
        title.addClassName("imports-run-title");
        add(title, new Paragraph(headline()));
        if (isUnfinished()) {
            bar.getElement().setAttribute("aria-label", getTranslation("imports.progress"));
            Div progress = new Div(bar, progressText);
            progress.addClassName("imports-progress");
            add(progress);
            showProgress();
        } else if (run.kind() != null) {
            add(createFacts());
        }
        if (run.summary().content().partOfSeveral()) {
            Paragraph part = new Paragraph(getTranslation("imports.partOfSeveral"));
            part.addClassName("imports-warning");
            add(part);
        }
        addListChoice();
        if (run.isMappable()) {
            add(new UnknownFile(imports, run, imports.problems(scopes.current(), run.id(), 0, 1)));
        }
        add(createActions());
        addCustomers();
        if (run.state().isFinished() && imports.countProblems(scopes.current(), run.id()) > 0) {
            add(new ProblemTable(imports, scopes, run));
        }
        addSample();
    }

    private void addCustomers() {
        List<CustomerId> concerned = run.summary().affected().concerned();
        if (run.state() == ImportState.APPLIED && !run.isUndone() && concerned != null) {
            add(new ConcernedCustomers(customers, scopes, run.summary(), concerned));
        }
    }

    private void addSample() {
        if (run.state().isFinished() && run.options().mode() == ImportMode.VALIDATE) {
            imports.sample(scopes.current(), run.id())
                    .filter(sample -> !sample.rows().isEmpty())
                    .ifPresent(sample -> add(new SampleTable(sample)));
        }
    }

    private void addListChoice() {
        Listing listing = run.summary().content().listing();
        boolean open = run.options().mode() == ImportMode.VALIDATE
                && run.file().kept()
                && run.state().isFinished();
        if (open && listing != null && listing.missing() > 0) {
            listChoice = new ListChoice(listing, String.valueOf(run.kind()));
            listChoice.choose(run.options().hints().list());
            add(listChoice);
        }
    }

    private ListMode list() {
        return listChoice == null ? run.options().hints().list() : listChoice.mode();
    }

    private void showProgress() {
        bar.setIndeterminate(run.state() == ImportState.QUEUED);
        bar.setValue(run.result().percentDone());
        progressText.setText(getTranslation(
                "imports.progress.text",
                run.result().percentDone(),
                Formats.current().count(run.result().rows().read())));
    }

    private String headline() {
        String key = run.isUndone() ? "UNDONE" : run.state().name();
        ImportSummary summary = run.summary();
        long rows = switch (run.state()) {
            case APPLIED -> run.result().rows().applied();
            case REJECTED -> summary.problems().errors();
            default -> run.result().rows().read();
        };
        if (run.state() == ImportState.REJECTED && run.isRejectedForRowsOnly()) {
            key = "REJECTED_ROWS";
        }
        return getTranslation(
                "imports.headline." + key, rows, run.result().rows().rejected(), String.valueOf(summary.failure()));
    }

    private Component createFacts() {
        Formats formats = Formats.current();
        ImportSummary summary = run.summary();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("imports-facts");
        fact(facts, "kind", KindNames.of(this, run.kind()));
        CustomerId customer = run.options().hints().customer();
        if (customer != null) {
            fact(
                    facts,
                    "customer",
                    customers
                            .find(scopes.current(), customer)
                            .map(CustomerChoices.Choice::name)
                            .orElse(customer.toString()));
        }
        String mapping = run.options().mapping();
        if (mapping != null) {
            fact(facts, "mapping", mapping);
        }
        if (run.result().fromDay() != null) {
            fact(
                    facts,
                    "days",
                    RunGrid.days(formats, run.result().fromDay(), run.result().toDay()));
        }
        fact(facts, "rows", formats.count(run.result().rows().read()));
        fact(facts, "customers", formats.count(summary.affected().customers()));
        fact(facts, "newCustomers", formats.count(summary.affected().newCustomers()));
        fact(facts, "added", formats.count(summary.rows().rowsAdded()));
        fact(facts, "changed", formats.count(summary.rows().rowsChanged()));
        fact(facts, "unchanged", formats.count(summary.rows().rowsUnchanged()));
        if (summary.rows().rowsNoLongerSeen() > 0) {
            fact(facts, "noLongerSeen", formats.count(summary.rows().rowsNoLongerSeen()));
        }
        fact(facts, "bad", formats.count(run.result().rows().rejected()));
        fact(facts, "warnings", formats.count(summary.problems().warnings()));
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new Div(
                new DescriptionList.Term(getTranslation("imports.fact." + key)),
                new DescriptionList.Description(value)));
    }

    private Component createActions() {
        Div actions = new Div();
        actions.addClassName("imports-actions");
        if (isUnfinished()) {
            actions.add(new Button(
                    getTranslation("imports.cancel"), event -> act(() -> imports.cancel(scopes.current(), run.id()))));
        } else if (run.options().mode() == ImportMode.VALIDATE && run.file().kept()) {
            addDecision(actions);
        } else if (imports.canUndo(run)) {
            actions.add(new Button(getTranslation("imports.undo"), event -> askUndo()));
        }
        actions.setVisible(actions.getComponentCount() > 0);
        return actions;
    }

    private void addDecision(Div actions) {
        if (run.state() == ImportState.CHECKED) {
            Button apply = new Button(
                    getTranslation("imports.apply", run.result().rows().read()),
                    event -> act(() -> imports.apply(scopes.current(), run.id(), OnError.REJECT, list())));
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(apply);
        } else if (run.isRejectedForRowsOnly()) {
            actions.add(new Button(
                    getTranslation(
                            "imports.applyGood",
                            run.result().rows().read() - run.result().rows().rejected()),
                    event -> act(() -> imports.apply(scopes.current(), run.id(), OnError.SKIP, list()))));
        }
        Button discard = new Button(
                getTranslation("imports.discard"), event -> act(() -> imports.discard(scopes.current(), run.id())));
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        actions.add(discard);
    }

    private void askUndo() {
        List<ImportRun> dependents = imports.dependents(scopes.current(), run);
        String text = getTranslation(
                "imports.undo.text",
                run.result().rows().applied(),
                run.summary().affected().customers(),
                run.fileName());
        String together = dependents.isEmpty()
                ? ""
                : " "
                        + getTranslation(
                                "imports.undo.dependents",
                                dependents.size(),
                                dependents.stream()
                                        .limit(DEPENDENTS_NAMED)
                                        .map(ImportRun::fileName)
                                        .collect(Collectors.joining(", ")));
        Confirm.askBeforeRemoving(
                getTranslation("imports.undo.title"),
                text + together,
                dependents.isEmpty()
                        ? getTranslation(
                                "imports.undo.confirm", run.result().rows().applied())
                        : getTranslation("imports.undo.confirmAll", dependents.size() + 1),
                () -> act(() -> imports.undo(scopes.current(), run.id(), !dependents.isEmpty())));
    }

    private void act(Supplier<ImportRun> action) {
        try {
            ImportRun next = action.get();
            announced.accept(getTranslation("imports.state." + (next.isUndone() ? "UNDONE" : next.state())));
            changed.accept(next);
        } catch (ImportRefusedException refusal) {
            Notices.failed(getTranslation("imports.refused." + refusal.reason(), run.fileName()));
            changed.accept(run);
        }
    }
}
