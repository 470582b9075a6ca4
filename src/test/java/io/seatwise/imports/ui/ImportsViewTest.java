package io.seatwise.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.OnScreen;
import io.seatwise.SignedInTester;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.base.ui.ConfirmationDialog;
import io.seatwise.customers.Customers;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.ListMode;
import io.seatwise.imports.OnError;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

class ImportsViewTest extends UiTest {

    private static final String CUSTOMERS =
            "customerTenantId,customerName\n0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9,Fabrikam\n";

    private static final CustomerId FABRIKAM = CustomerId.of("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");

    @Autowired
    Provisioning provisioning;

    @Autowired
    ImportService imports;

    @Autowired
    Customers customers;

    @Autowired
    Scopes scopes;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    private PartnerScope scope;

    @BeforeEach
    void signIn() {
        PartnerId partner = provisioning.addPartner("Contoso Cloud", null);
        scope = new SignedInTester(transactions, jdbc, scopes).signIn(partner, "Contoso Cloud", Role.PARTNER_ADMIN);
    }

    @Test
    void theEmptyPageSaysWhatBelongsHere() {
        navigate(ImportsView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Imports");
        assertThat(find(Upload.class).single().getAcceptedFileExtensions()).contains(".xlsx");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("No imports yet");
    }

    @Test
    void aCheckedFileIsAppliedFromTheScreen() throws Exception {
        ImportRun run = finished(submit("customers.csv", CUSTOMERS).id());
        assertThat(run.state()).isEqualTo(ImportState.CHECKED);
        show(run);

        test(find(Button.class).withText("Apply 1 row").single()).click();

        assertThat(finished(run.id()).state()).isEqualTo(ImportState.APPLIED);
    }

    @Test
    void aRejectedFileShowsItsProblemsByLineAndColumn() throws Exception {
        ImportRun run = finished(submit("bad.csv", CUSTOMERS + "x,\n").id());
        show(run);

        Grid<?> problems = find(Grid.class).all().getFirst();
        assertThat(test(problems).size()).isEqualTo(2);
        assertThat(test(problems).getCellText(0, 0)).isEqualTo("3");
        assertThat(test(problems).getCellText(0, 1)).isEqualTo("customerTenantId");
        assertThat(find(Button.class).withText("Apply the 1 good row").exists()).isTrue();
        assertThat(OnScreen.text()).contains("2 problems in 1 row.");
    }

    @Test
    void previewShowsWhatWasReadAsNotGivenAsEmpty() throws Exception {
        String file = "customerTenantId,customerName,country\n" + FABRIKAM + ",Fabrikam,Germany\n";
        ImportRun run = finished(submit("customers.csv", file).id());

        assertThat(imports.sample(scope, run.id()).orElseThrow().rows().getFirst())
                .hasSize(3)
                .endsWith("");
        assertThat(run.summary().problems().warnings()).isEqualTo(1);
    }

    @Test
    void previewShowsTheChangesOfAFile() throws Exception {
        ImportRun run = finished(submit("customers.csv", CUSTOMERS).id());
        show(run);

        assertThat(OnScreen.text())
                .contains("customers.csv", "Nothing has been changed yet", "Kind", "Customers", "New customers");
        assertThat(customers.find(scope, FABRIKAM)).isEmpty();
    }

    @Test
    void appliedFileIsUndoneAfterAConfirmation() throws Exception {
        ImportRun run = finished(submit("customers.csv", CUSTOMERS).id());
        imports.apply(scope, run.id(), OnError.REJECT);
        assertThat(finished(run.id()).state()).isEqualTo(ImportState.APPLIED);
        show(run);

        OnScreen.click("Undo import");
        ConfirmationDialog question = find(ConfirmationDialog.class).single();
        assertThat(OnScreen.text()).contains("customers.csv: restores 1 row of 1 customer");
        assertThat(customers.find(scope, FABRIKAM)).isPresent();
        question.confirm();

        assertThat(imports.find(scope, run.id()).isUndone()).isTrue();
        assertThat(customers.find(scope, FABRIKAM)).isEmpty();
        assertThat(OnScreen.text()).contains("This import was undone");
        assertThat(OnScreen.all(Button.class)).extracting(Button::getText).doesNotContain("Undo import");
    }

    @Test
    void undoNamesTheImportsThatBuildOnItAndUndoesThemToo() throws Exception {
        ImportRun first =
                imports.apply(scope, finished(submit("one.csv", CUSTOMERS).id()).id(), OnError.REJECT);
        assertThat(finished(first.id()).state()).isEqualTo(ImportState.APPLIED);
        ImportRun second = imports.apply(
                scope,
                finished(submit("two.csv", CUSTOMERS.replace("Fabrikam", "Fabrikam AG"))
                                .id())
                        .id(),
                OnError.REJECT);
        assertThat(finished(second.id()).state()).isEqualTo(ImportState.APPLIED);
        show(first);

        OnScreen.click("Undo import");
        assertThat(OnScreen.text()).contains("1 newer import builds on it and is undone as well: two.csv");
        find(ConfirmationDialog.class).single().confirm();

        assertThat(imports.find(scope, second.id()).isUndone()).isTrue();
        assertThat(customers.find(scope, FABRIKAM)).isEmpty();
    }

    @Test
    void theSameFileAgainOffersNothingToApply() throws Exception {
        ImportRun first =
                imports.apply(scope, finished(submit("one.csv", CUSTOMERS).id()).id(), OnError.REJECT);
        assertThat(finished(first.id()).state()).isEqualTo(ImportState.APPLIED);

        ImportRun again = finished(submit("again.csv", CUSTOMERS).id());

        assertThat(again.state()).isEqualTo(ImportState.UNCHANGED);
        show(again);
        assertThat(OnScreen.all(Button.class)).extracting(Button::getText).doesNotContain("Apply 1 row", "Discard");
    }

    @Test
    void aFullListSaysHowManyItMarksBeforeItIsApplied() throws Exception {
        ImportRun first = imports.apply(
                scope,
                finished(submit("all.csv", CUSTOMERS + "1a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9,Tailspin\n")
                                .id())
                        .id(),
                OnError.REJECT);
        assertThat(finished(first.id()).state()).isEqualTo(ImportState.APPLIED);
        ImportRun few = finished(
                submit("few.csv", CUSTOMERS.replace("Fabrikam", "Fabrikam AG")).id());
        show(few);

        assertThat(OnScreen.text()).contains("The file names 1 of 2 known customers", "Nothing is marked");
        find(ListChoice.class).single().choose(ListMode.FULL);
        assertThat(OnScreen.text()).contains("1 customer that this file does not name will be marked");
        test(find(Button.class).withText("Apply 1 row").single()).click();

        assertThat(finished(few.id()).summary().rows().rowsNoLongerSeen()).isEqualTo(1);
    }

    @Test
    void discardedFileCannotBeApplied() throws Exception {
        ImportRun run = finished(submit("customers.csv", CUSTOMERS).id());
        show(run);

        OnScreen.click("Discard");

        assertThat(imports.find(scope, run.id()).file().kept()).isFalse();
        assertThat(customers.find(scope, FABRIKAM)).isEmpty();
        assertThat(OnScreen.all(Button.class)).extracting(Button::getText).doesNotContain("Discard", "Apply 1 row");
    }

    @Test
    void aWaitingImportIsCancelledAndLeavesNothing() throws Exception {
        ImportRun run = finished(submit("customers.csv", CUSTOMERS).id());
        transactions.run(
                scope,
                () -> jdbc.update(
                        "update import_run set state = 'QUEUED' where partner_id = ? and run_id = ?",
                        scope.partnerId(),
                        run.id()));
        show(run);

        OnScreen.click("Cancel import");

        assertThat(imports.find(scope, run.id()).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(imports.find(scope, run.id()).file().kept()).isFalse();
        assertThat(OnScreen.text()).contains("Cancelled. Nothing was changed.");
    }

    @Test
    void theGoodRowsAloneAreAppliedAndTheProblemsStay() throws Exception {
        ImportRun run = finished(submit("bad.csv", CUSTOMERS + "x,\n").id());
        show(run);

        OnScreen.click("Apply the 1 good row");

        ImportRun applied = finished(run.id());
        assertThat(applied.state()).isEqualTo(ImportState.APPLIED);
        assertThat(applied.result().rows().applied()).isEqualTo(1);
        show(applied);
        assertThat(OnScreen.all(Anchor.class))
                .filteredOn(link -> link.getText().equals("Download all as CSV"))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).isNotBlank());
        assertThat(OnScreen.text()).contains("2 errors");
    }

    @Test
    void decisionOfAnotherPersonIsShown() throws Exception {
        ImportRun run = finished(submit("customers.csv", CUSTOMERS).id());
        show(run);
        imports.discard(scope, run.id());

        OnScreen.click("Apply 1 row");

        assertThat(imports.find(scope, run.id()).state()).isEqualTo(ImportState.CHECKED);
        assertThat(OnScreen.text()).contains("is no longer stored");
    }

    private void show(ImportRun run) {
        UI.getCurrent()
                .navigate(ImportsView.class, QueryParameters.of("run", run.id().toString()));
    }

    private ImportRun submit(String name, String text) throws Exception {
        return imports.submit(
                scope,
                name,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                ImportMode.VALIDATE,
                OnError.REJECT);
    }

    private ImportRun finished(ImportId id) {
        var security = SecurityContextHolder.getContext();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInSameThread()
                .until(
                        () -> {
                            SecurityContextHolder.setContext(security);
                            return imports.find(scope, id);
                        },
                        run -> run.state().isFinished());
    }
}
