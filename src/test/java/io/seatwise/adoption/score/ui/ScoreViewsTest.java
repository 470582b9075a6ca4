package io.seatwise.adoption.score.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.TestClock;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.adoption.score.AdoptionScores;
import io.seatwise.adoption.score.ScoreRig;
import io.seatwise.base.ui.Chart;
import io.seatwise.base.ui.FigureButton;
import io.seatwise.base.ui.FigurePanel;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

class ScoreViewsTest extends UiTest {

    private static final CustomerId CUSTOMER = CustomerId.of("3c9e6f1e-8a34-4a5c-9a4e-0d3f1c6b7a21");
    private static final LocalDate DAY = TestClock.TODAY.minusDays(1);
    private static final String PAGE = "customers/" + CUSTOMER;

    @Autowired
    ApplicationContext context;

    @Autowired
    AdoptionScores scores;

    private PartnerScope scope;

    @BeforeEach
    void bringInScores() {
        ScoreRig rig = new ScoreRig(context);
        scope = rig.partner();
        rig.adoption(
                scope,
                line(DAY.minusDays(28), "COMMUNICATION", "50", ",,58.5"),
                line(DAY, "COMMUNICATION", "62", "124,200,58.5"),
                line(DAY, "MOBILITY", "", "140,200,"),
                line(DAY, "ENDPOINT_ANALYTICS", "61", ",,"));
        rig.network(scope, CUSTOMER + "," + DAY + ",Hamburg,100,62.5,17,");
        rig.data().signIn(scope, Role.PARTNER_ADMIN);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theTabShowsTotalBreakdownCategoriesAndHistory() {
        String text = open(PAGE + "?tab=score");

        assertThat(text)
                .contains("273 / 400", "68.3 %", "132 / 200", "141 / 200")
                .contains("A measure of the organisation, never of a person.")
                .contains("124 of 200 people used more than one way to communicate (62.0 %).")
                .contains("Estimate", "Computed", "Imported", "Partly estimated")
                .contains("Peers, by Microsoft: 58.5 % of the primary insight", "Recommended: 80 points")
                .contains("No figures yet. The category reduces the maximum and never counts as 0.");
        assertThat(find(Chart.class).single().options().categories()).hasSize(2);
        assertThat(find(H1.class).all()).hasSize(1);
    }

    @Test
    void theTotalOpensToItsNumbers() {
        open(PAGE + "?tab=score");

        test(find(FigureButton.class).all().stream()
                        .filter(button -> button.getText().equals("273 / 400"))
                        .findFirst()
                        .orElseThrow())
                .click();

        assertThat(text(find(FigurePanel.class).single()))
                .contains("Communication", "62 / 100", "70 / 100 · estimate", "Without data: Meetings");
    }

    @Test
    void theSwitchChangesTheWindowAndStaysInTheUrl() {
        assertThat(open(PAGE + "?tab=score")).contains("+12.0 points in 28 days");

        assertThat(open(PAGE + "?tab=score&view=180&rebase=true"))
                .contains("No figure 180 days earlier", "Each point is a 28-day figure");
    }

    @Test
    void aCategoryTellsWhyItMattersAndWhatWouldRaiseIt() {
        assertThat(open(PAGE + "/score/communication"))
                .contains("62 / 100", "Why it matters", "Supporting metrics, not part of the score")
                .contains("Move short questions from e-mail to chat in Teams", "up to 38 points");

        // Exchange 70 and SharePoint 90: each perfect alone would give 15 and 5 points more
        assertThat(open(PAGE + "/score/network-connectivity"))
                .contains("80 / 100", "15 points, computed", "5 points, computed", "0 points, computed");
    }

    @Test
    void thePortfolioShowsSpreadRankingAndMovers() {
        assertThat(open("scores"))
                .contains("Adoption Scores of 1 customers", "68.3 %", CUSTOMER.toString())
                .contains("+18.3 points in 28 days", "No decreases.");
    }

    @Test
    void theAdministratorChoosesASchemeAndTakesItBack() {
        assertThat(open("settings/score-scheme")).contains("Classic 800", "People + AI 600", "No choice");

        @SuppressWarnings("unchecked")
        Select<ScoreScheme> scheme = find(Select.class).single();
        scheme.setValue(ScoreScheme.PEOPLE_500);
        click("Use this scheme");
        assertThat(scores.of(scope, CUSTOMER, null).scheme()).isEqualTo(ScoreScheme.CLASSIC_800);
        assertThat(page()).contains("From 15 Mar 2026: People 500");

        click("Withdraw");
        assertThat(page()).contains("No choice");
    }

    private void click(String text) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private String open(String address) {
        String[] parts = address.split("\\?");
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
        return page();
    }

    private String page() {
        return text(find(MainLayout.class).single());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively().replace('\u00a0', ' ');
    }

    private static String line(LocalDate day, String category, String points, String rest) {
        return "%s,%s,CLASSIC_800,%s,%s,100,%s".formatted(CUSTOMER, day, category, points, rest);
    }
}
