package io.seatwise.training.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.OnScreen;
import io.seatwise.TestClock;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.adoption.product.ProductActivity;
import io.seatwise.adoption.score.ScoreRig;
import io.seatwise.base.ui.Chart;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.CustomerChoices.Choice;
import io.seatwise.imports.ImportService;
import io.seatwise.training.campaign.Campaign;
import io.seatwise.training.campaign.CampaignFilter;
import io.seatwise.training.campaign.CampaignResult;
import io.seatwise.training.campaign.CampaignState;
import io.seatwise.training.campaign.Campaigns;
import io.seatwise.training.campaign.EnteredResults;
import io.seatwise.training.campaign.draft.CampaignDrafts;
import io.seatwise.training.campaign.plan.MessageKit;
import io.seatwise.training.campaign.plan.MessageKits;
import io.seatwise.training.campaign.plan.Scenario;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** A campaign as the training team clicks it together and a second person decides about it. */
class CampaignScreensTest extends UiTest {

    private static final CustomerId CUSTOMER = CustomerId.of("5d9e6f1e-8a34-4a5c-9a4e-0d3f1c6b7a21");

    @Autowired
    ApplicationContext context;

    @Autowired
    Campaigns campaigns;

    @Autowired
    EnteredResults results;

    @Autowired
    CampaignDrafts drafts;

    @Autowired
    MessageKits kits;

    private ScoreRig rig;
    private PartnerScope partner;

    @BeforeEach
    void bringInScores() {
        rig = new ScoreRig(context);
        partner = rig.partner();
        rig.adoption(partner, CUSTOMER + ",2026-03-10,CLASSIC_800,COMMUNICATION,62,100,124,200,58.5");
        signIn(Role.TRAINING);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theWizardLeadsFromTheMessageToTheApproval() {
        open("campaigns/new?customer=" + CUSTOMER);
        select("Scenario").setValue(Scenario.MENTIONS);
        assertThat(OnScreen.field(TextField.class, "Name").getValue()).isEqualTo("Mention people in Outlook");
        assertThat(OnScreen.field(TextField.class, "Title, English").getValue()).isEqualTo("Say who is meant");
        assertThat(OnScreen.field(TextField.class, "Title, German").getValue()).isNotEmpty();
        OnScreen.field(TextField.class, "Title, English").setValue("Our own words");
        OnScreen.click("Next");
        assertThat(OnScreen.text()).contains("About 76 people", "No one selects people individually");
        OnScreen.field(TextArea.class, "Groups to exclude").setValue("anna@fabrikam.example");
        OnScreen.click("Next");
        assertThat(OnScreen.text()).contains("Enter groups, not people");
        OnScreen.field(TextArea.class, "Groups to exclude").setValue("Board");
        OnScreen.click("Next");
        OnScreen.field(DatePicker.class, "Last day").setValue(TestClock.TODAY.plusDays(20));
        assertThat(OnScreen.text()).contains("Shorter than a month");
        OnScreen.field(DatePicker.class, "Last day").setValue(TestClock.TODAY.plusDays(100));
        OnScreen.click("Next");
        assertThat(OnScreen.text()).contains("At most 76 people", "at most once a week");
        OnScreen.click("Submit for approval");

        Campaign made = campaigns.page(partner, CampaignFilter.ALL, 0, 10).getFirst();
        assertThat(made.status().state()).isEqualTo(CampaignState.PENDING_APPROVAL);
        assertThat(made.plan().target().excluded()).containsExactly("Board");
        assertThat(made.plan().text("en").title()).isEqualTo("Our own words");
        assertThat(OnScreen.text()).contains("Pending approval", "Our own words", "Message kit");
        assertThat(button("Approve").isEnabled()).isFalse();
    }

    @Test
    void draftOutlivesTheSessionUntilTheCampaignIsMade() {
        PartnerScope tara = signIn(Role.TRAINING);
        open("campaigns/new?customer=" + CUSTOMER + "&scenario=mentions");
        OnScreen.field(TextField.class, "Title, English").setValue("Our own words");
        assertThat(drafts.find(tara, null)).isPresent();

        cleanVaadinEnvironment();
        initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        open("campaigns/new");
        assertThat(OnScreen.text()).contains("Your unfinished draft was restored. Last change: just now.");
        assertThat(OnScreen.field(TextField.class, "Title, English").getValue()).isEqualTo("Our own words");
        OnScreen.click("Next");
        assertThat(OnScreen.text()).contains("About 76 people");
        OnScreen.click("Save draft");

        assertThat(campaigns.page(partner, CampaignFilter.ALL, 0, 10))
                .extracting(campaign -> campaign.plan().text("en").title())
                .containsExactly("Our own words");
        assertThat(drafts.find(tara, null)).isEmpty();
    }

    @Test
    void linkToAnotherCampaignOffersTheDraftWhichCanBeDiscarded() {
        PartnerScope tara = signIn(Role.TRAINING);
        open("campaigns/new?scenario=mentions");
        OnScreen.field(TextField.class, "Title, English").setValue("Our own words");
        UI.getCurrent().navigate("campaigns");

        open("campaigns/new?scenario=save_to_cloud");
        assertThat(OnScreen.text()).contains("You have another unfinished draft (last change: just now).");
        assertThat(OnScreen.field(TextField.class, "Title, English").getValue()).isNotEqualTo("Our own words");
        OnScreen.click("Open that draft");
        assertThat(OnScreen.field(TextField.class, "Title, English").getValue()).isEqualTo("Our own words");
        OnScreen.click("Discard draft");

        assertThat(OnScreen.field(TextField.class, "Title, English").getValue()).isNotEqualTo("Our own words");
        assertThat(OnScreen.text()).doesNotContain("unfinished draft");
        assertThat(drafts.find(tara, null)).isEmpty();
    }

    @Test
    void changesOfACampaignOutliveTheSessionUntilTheyAreSaved() {
        PartnerScope tara = signIn(Role.TRAINING);
        Campaign made = madeDraft();
        open("campaigns/" + made.id() + "/edit");
        assertThat(OnScreen.text()).doesNotContain("restored");
        OnScreen.field(TextField.class, "Title, English").setValue("Our own words");

        cleanVaadinEnvironment();
        initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        open("campaigns/" + made.id() + "/edit");
        assertThat(OnScreen.text()).contains("Your unsaved changes were restored. Last change: just now.");
        OnScreen.click("Save draft");

        assertThat(campaigns.find(tara, made.id()).plan().text("en").title()).isEqualTo("Our own words");
        assertThat(drafts.find(tara, made.id())).isEmpty();
    }

    @Test
    void changesOfAnEarlierVersionAreShownAndNotSaved() {
        PartnerScope tara = signIn(Role.TRAINING);
        Campaign made = madeDraft();
        open("campaigns/" + made.id() + "/edit");
        OnScreen.field(TextField.class, "Title, English").setValue("Our own words");
        UI.getCurrent().navigate("campaigns");
        campaigns.edit(tara, made.id(), made.plan(), made.status().version());

        open("campaigns/" + made.id() + "/edit");
        assertThat(OnScreen.text()).contains("the campaign has been saved since then");
        OnScreen.click("Save draft");
        assertThat(campaigns.find(tara, made.id()).plan()).isEqualTo(made.plan());
        OnScreen.click("Discard draft");

        assertThat(OnScreen.field(TextField.class, "Title, English").getValue()).isNotEqualTo("Our own words");
        assertThat(drafts.find(tara, made.id())).isEmpty();
    }

    @Test
    void orderOfTheListIsInTheAddress() {
        madeDraft();
        open("campaigns?sort=start,desc&state=draft");
        CampaignGrid grid = OnScreen.all(CampaignGrid.class).getFirst();
        assertThat(grid.getSortOrder()).singleElement().satisfies(order -> {
            assertThat(order.getSorted().getKey()).isEqualTo("start");
            assertThat(order.getDirection()).isEqualTo(SortDirection.DESCENDING);
        });

        test(grid).sortByColumn("end");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("campaigns?state=draft&sort=end%2Casc");
        test(OnScreen.all(TextField.class).getFirst()).setValue("mention");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("campaigns?q=mention&state=draft&sort=end%2Casc");
        open("campaigns?sort=nothing,desc");
        assertThat(grid.getSortOrder()).isEmpty();
    }

    @Test
    void aSecondPersonApprovesAndTypesResults() {
        Campaign pending = pending();
        signIn(Role.PARTNER_ADMIN);
        open("campaigns/" + pending.id());
        OnScreen.click("Reject");
        dialog().done().click();
        assertThat(OnScreen.text()).contains("Enter a reason");
        dialog().close();
        OnScreen.click("Approve");
        dialog().comment().setValue("Well done");
        dialog().done().click();
        assertThat(OnScreen.text()).contains("Active", "Well done", "No counts yet");

        OnScreen.click("Enter results");
        OnScreen.field(IntegerField.class, "Seen").setValue(160);
        OnScreen.field(IntegerField.class, "Clicks").setValue(40);
        OnScreen.click("Save");

        assertThat(results.of(partner, pending.id())).containsExactly(new CampaignResult(TestClock.TODAY, 160, 40));
        assertThat(OnScreen.text()).contains("25.0", "coincides with the campaign", "28 days before the start");
    }

    @Test
    void aCampaignIsMarkedOnTheHistoryOfTheCustomersLicences() {
        Campaign pending = pending();
        signIn(Role.PARTNER_ADMIN);
        campaigns.approve(partner, pending.id(), pending.status().version(), "Well done");
        new ProductActivity(context.getBean(ImportService.class), context.getBean(DerivedDrain.class))
                .bring(
                        rig.data().signIn(partner, Role.PARTNER_ADMIN),
                        "processedDateTime,customerTenantId,productId,productName,licensesDeployed,licensesSold\n"
                                + TestClock.TODAY.minusDays(3) + "," + CUSTOMER + ",p1,Office,60,100\n"
                                + TestClock.TODAY + "," + CUSTOMER + ",p1,Office,80,100\n");

        open("customers/" + CUSTOMER + "?tab=history&days=28");

        assertThat(OnScreen.all(Chart.class)).hasSize(3).allSatisfy(chart -> {
            assertThat(chart.options().lines().events()).hasSize(1);
            assertThat(chart.options().lines().events().getFirst().category())
                    .as("the second of the two days")
                    .isEqualTo(1);
            assertThat(chart.options().lines().events().getFirst().label()).contains("Mention people in Outlook");
        });
    }

    @Test
    void theListIsFilteredByTheAddress() {
        Campaign pending = pending();
        open("campaigns");
        assertThat(OnScreen.text()).contains("1 campaign");
        assertThat(OnScreen.all(CampaignsView.class).getFirst().grid().isVisible())
                .isTrue();
        open("campaigns?state=active&q=mention");
        assertThat(OnScreen.text()).contains("No campaigns match", "Contains: mention");
        open("campaigns?state=pending_approval&scenario=mentions&customer=" + CUSTOMER);
        assertThat(OnScreen.text()).doesNotContain("No campaigns match");
        assertThat(campaigns.find(partner, pending.id()).status().state()).isEqualTo(CampaignState.PENDING_APPROVAL);
    }

    @Test
    void readerIsOfferedNoChanges() {
        Campaign pending = pending();
        signIn(Role.VIEWER);
        open("campaigns/" + pending.id());
        assertThat(OnScreen.text()).contains("Say who is meant");
        assertThat(OnScreen.all(Button.class)).extracting(Button::getText).doesNotContain("Approve", "Duplicate");
        open("campaigns");
        assertThat(OnScreen.all(Anchor.class)).extracting(Anchor::getHref).doesNotContain("campaigns/new");
    }

    @Test
    void theKitIsAWordDocumentInEachLanguage() throws IOException {
        Campaign pending = pending();

        MessageKit english = kits.of(partner, pending, Locale.ENGLISH);
        MessageKit german = kits.of(partner, pending, Locale.GERMAN);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        kits.write(german, written);

        assertThat(english.sections()).hasSize(7);
        assertThat(english.mail()).startsWith("Subject: Say who is meant").contains("Kind regards");
        try (XWPFWordExtractor words =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(written.toByteArray())))) {
            assertThat(words.getText())
                    .contains(
                            "Nachrichtenpaket",
                            "Sagen Sie, wer gemeint ist",
                            "Für IT und Helpdesk",
                            "Rückmeldung",
                            "15.03.2026");
        }
    }

    @Test
    void aCloneIsADraftToGoOnWith() {
        Campaign pending = pending();
        open("campaigns/" + pending.id());
        OnScreen.click("Duplicate");
        assertThat(OnScreen.text()).contains("Draft");
        assertThat(campaigns.count(partner, CampaignFilter.ALL)).isEqualTo(2);
    }

    @SuppressWarnings("unchecked")
    private void startCampaign() {
        signIn(Role.TRAINING);
        open("campaigns/new?scenario=mentions");
        ComboBox<Choice> customer = OnScreen.field(ComboBox.class, "Customer");
        customer.setValue(new Choice(CUSTOMER, "Somebody"));
    }

    private Campaign madeDraft() {
        startCampaign();
        OnScreen.click("Save draft");
        return campaigns.page(partner, CampaignFilter.ALL, 0, 10).getFirst();
    }

    private Campaign pending() {
        startCampaign();
        OnScreen.click("Next");
        OnScreen.click("Next");
        OnScreen.field(DatePicker.class, "First day").setValue(TestClock.TODAY);
        OnScreen.click("Next");
        OnScreen.click("Submit for approval");
        List<Campaign> all = campaigns.page(partner, CampaignFilter.ALL, 0, 10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
    }

    private PartnerScope signIn(Role role) {
        return rig.data().signIn(partner, role);
    }

    private static DecisionDialog dialog() {
        return OnScreen.all(DecisionDialog.class).stream()
                .filter(DecisionDialog::isOpened)
                .findFirst()
                .orElseThrow();
    }

    private static Button button(String caption) {
        return OnScreen.all(Button.class).stream()
                .filter(button -> button.getText().equals(caption))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Select<Scenario> select(String label) {
        return OnScreen.field(Select.class, label);
    }
}
