package io.seatwise.adoption.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.TestClock;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.adoption.benchmark.BenchmarkPool;
import io.seatwise.adoption.benchmark.BenchmarkRefresh;
import io.seatwise.adoption.score.ScoreRig;
import io.seatwise.base.ui.FigureButton;
import io.seatwise.base.ui.FigurePanel;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.derived.Derived;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

class BenchmarkScreensTest extends UiTest {

    private static final LocalDate DAY = TestClock.TODAY.minusDays(1);
    private static final UUID CUSTOMER = new UUID(79, 0);

    @Autowired
    ApplicationContext context;

    @Autowired
    BenchmarkPool pool;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    private PartnerScope scope;

    @BeforeEach
    void bringInScores() {
        ScoreRig rig = new ScoreRig(context);
        scope = rig.partner();
        rig.adoption(
                scope,
                IntStream.range(0, 6)
                        .mapToObj(i -> "%s,%s,CLASSIC_800,COMMUNICATION,%d,100,,,"
                                .formatted(new UUID(79, i), DAY, 40 + 10 * i))
                        .toArray(String[]::new));
        transactions.run(
                scope,
                () -> jdbc.update(
                        "update customer set region = 'North', licensed_users = 120, industry = 'Health'"
                                + " where partner_id = ?",
                        scope.partnerId()));
        context.getBean(Derived.class).markAll(scope, BenchmarkRefresh.NAME);
        rig.drain(scope);
        rig.data().signIn(scope, Role.PARTNER_ADMIN);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theScoreSaysWithHowManyAndInWhatItIsCompared() {
        // (50 + 60 + 70 + 80 + 90) / 5
        String english =
                "Peers in your portfolio: 70 %, the mean of 5 other organisations alike in region, size, industry"
                        + " (median 70 %)";
        assertThat(open("customers/" + CUSTOMER, "tab=score"))
                .contains(english)
                .contains("Sum of the benchmarks: 70 points");
        assertThat(open("customers/" + CUSTOMER + "/score/communication", "")).contains(english);

        test(find(FigureButton.class).all().stream()
                        .filter(button -> button.getText().startsWith("Peers"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(text(find(FigurePanel.class).single()))
                .contains("Other organisations", "region, size, industry", "at least five", "archived customers");
    }

    @Test
    void theScoreSaysItInGerman() {
        UI.getCurrent().setLocale(Locale.GERMAN);

        assertThat(open("customers/" + CUSTOMER, "tab=score"))
                .contains("Vergleichbare in Ihrem Portfolio: 70 %, das Mittel aus 5 anderen Organisationen, gleich in"
                        + " Region, Größe, Branche (Median 70 %)");
    }

    @Test
    void theAdministratorJoinsThePoolAndLeavesIt() {
        assertThat(open("settings/benchmark-pool", "")).contains("You are not in the pool.");

        click("Join the pool");
        assertThat(pool.of(scope).on()).isTrue();
        assertThat(page()).contains("You are in the pool.", "Last changed by");

        click("Leave the pool");
        assertThat(pool.of(scope).on()).isFalse();
    }

    private void click(String text) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private String open(String address, String query) {
        UI.getCurrent().navigate(address, QueryParameters.fromString(query));
        return page();
    }

    private String page() {
        return text(find(MainLayout.class).single());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
