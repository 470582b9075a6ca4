package io.seatwise.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** axe finds nothing on any screen of the demo portfolio, wide and narrow, light and dark. Each screen opens once. */
class AccessibilityIT {

    private static final List<String> SCREENS = List.of(
            "/",
            "/customers",
            "/customers/print",
            "/scores",
            "/product-scores",
            "/usage-analytics",
            "/training",
            "/training?view=table",
            "/training/playbooks",
            "/training/playbooks/low-adoption",
            "/training/new-playbook",
            "/training/outcomes",
            "/campaigns",
            "/campaigns/new",
            "/imports",
            "/exports",
            "/audit",
            "/settings",
            "/settings/people",
            "/settings/tokens",
            "/settings/profile",
            "/settings/thresholds",
            "/settings/score-scheme",
            "/settings/product-score",
            "/settings/benchmark-pool",
            "/settings/recommendations",
            "/settings/digest",
            "/settings/api",
            "/privacy",
            "/guide/figures",
            "/guide/product-score",
            "/guide/outcomes",
            "/nothing-is-here");

    private static final List<String> TABS = List.of(
            "",
            "?licences=own",
            "?tab=subscriptions",
            "?tab=history",
            "?tab=score",
            "?tab=product-score",
            "?tab=usage",
            "?tab=training",
            "?tab=groups",
            "?tab=privacy",
            "/score/communication",
            "/plan");

    private Chromium chromium;
    private Portal portal;
    private AxeLooks axe;

    @BeforeEach
    void openPortal() {
        chromium = Chromium.start();
        portal = new Portal(chromium, RunningSeatwise.demo().address(), 1440, 900, ColorScheme.LIGHT);
        axe = new AxeLooks(portal);
    }

    @AfterEach
    void closePortal() {
        portal.close();
        chromium.close();
    }

    @Test
    void noScreenViolatesARule() {
        portal.page().navigate(RunningSeatwise.demo().address() + "/login");
        portal.heading("Sign in").waitFor();
        axe.atAll("/login");
        portal.signIn(DemoSignIn.ADMINISTRATOR, DemoSignIn.PASSWORD);
        for (String path : SCREENS) {
            portal.open(path);
            checkFrame(path);
            axe.atAll(path);
        }
        String customer = portal.inflatedCustomer();
        for (String tab : TABS) {
            portal.open(customer + tab);
            checkFrame(customer + tab);
            axe.atAll(customer + tab);
        }
        assertThat(axe.violations()).isEmpty();
        assertThat(portal.complaints()).isEmpty();
    }

    /** One main landmark, one heading of the first level, a banner and navigation with names of their own. */
    private void checkFrame(String path) {
        Page page = portal.page();
        assertThat(page.getByRole(AriaRole.MAIN).count()).as("main of " + path).isEqualTo(1);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .count())
                .as("h1 of " + path)
                .isEqualTo(1);
        assertThat(page.getByRole(AriaRole.BANNER).count())
                .as("banner of " + path)
                .isEqualTo(1);
        assertThat(page.getByRole(AriaRole.NAVIGATION).count())
                .as("navigation of " + path)
                .isGreaterThan(1);
    }
}
