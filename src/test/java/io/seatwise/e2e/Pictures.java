package io.seatwise.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;

/** Makes the pictures of the README from the running demo: {@code ./seatwise pictures}. */
public final class Pictures {

    private static final Path FOLDER = Path.of("docs", "pictures");

    private Pictures() {}

    public static void main(String[] arguments) {
        try (RunningSeatwise seatwise = RunningSeatwise.withDemo();
                Chromium chromium = Chromium.start()) {
            seatwise.awaitLog("The demo portfolio is complete");
            for (ColorScheme colors : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                take(chromium, seatwise, colors);
            }
        }
    }

    private static void take(Chromium chromium, RunningSeatwise seatwise, ColorScheme colors) {
        String suffix = "-" + colors.name().toLowerCase(java.util.Locale.ROOT) + ".png";
        try (Portal portal = new Portal(chromium, seatwise.address(), 1440, 1000, colors)) {
            portal.signIn(DemoSignIn.ADMINISTRATOR, DemoSignIn.PASSWORD);
            picture(portal, "portfolio" + suffix);
            portal.open("/customers");
            picture(portal, "customers" + suffix);
            portal.open("/customers?flag=INFLATED");
            portal.page()
                    .locator("vaadin-grid")
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            portal.page().waitForURL("**/customers/*-*");
            portal.page().getByText("Open all").waitFor();
            picture(portal, "customer" + suffix);
            portal.open("/training?view=board");
            portal.page().locator(".board-card").first().waitFor();
            picture(portal, "training" + suffix);
            portal.open("/training/outcomes");
            picture(portal, "outcomes" + suffix);
            portal.open("/imports");
            picture(portal, "imports" + suffix);
        }
    }

    private static void picture(Portal portal, String name) {
        portal.page().waitForTimeout(2_000); // charts draw themselves in
        portal.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name)));
    }
}
