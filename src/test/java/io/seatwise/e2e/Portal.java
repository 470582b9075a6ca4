package io.seatwise.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** A person at the portal: one browser window with what it had to complain about. */
final class Portal implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    Portal(Chromium chromium, String address, int width, int height, ColorScheme colors) {
        this.address = address;
        this.context = chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(colors)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("en-GB")
                        .setAcceptDownloads(true)
                        .setIgnoreHTTPSErrors(address.startsWith("https:")));
        this.page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** Violations of the content security policy and errors of scripts since the window was opened. */
    List<String> complaints() {
        return complaints;
    }

    void signIn(String email, String password) {
        signIn(email, password, "Portfolio");
    }

    /** @param first the heading of the page on which this person begins */
    void signIn(String email, String password, String first) {
        page.navigate(address + "/login");
        field("E-mail").fill(email);
        field("Password").fill(password);
        button("Sign in").click();
        heading(first).waitFor();
    }

    /** Opens a path and waits until it is there and has its data. */
    void open(String path) {
        try {
            page.navigate(address + path);
            page.locator("h1").first().waitFor();
            settle();
        } catch (RuntimeException failure) {
            throw new IllegalStateException(path + " does not come to rest", failure);
        }
    }

    /** The address of a customer with a usage over 100 %, the first in the grid. */
    String inflatedCustomer() {
        open("/customers?flag=INFLATED");
        Locator link = page.locator("vaadin-grid")
                .getByRole(AriaRole.LINK)
                .and(page.locator(".sw-cell-link"))
                .first();
        return "/" + link.getAttribute("href");
    }

    /** Waits until the server has answered, grids have their rows and nothing moves any more. */
    void settle() {
        page.waitForFunction("""
                () => {
                    // A document's animations are not those of the shadow roots in it, where labels change colour
                    const moves = root =>
                        root.getAnimations().some(motion => motion.playState === 'running'
                            && motion.effect?.getComputedTiming().endTime !== Infinity)
                        || [...root.querySelectorAll('*')].some(each => each.shadowRoot && moves(each.shadowRoot));
                    return !document.querySelector('vaadin-grid[loading]')
                        && !window.Vaadin?.Flow?.clients?.ROOT?.isActive?.()
                        && !moves(document);
                }
                """);
    }

    Locator heading(String text) {
        return page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(text).setExact(true).setLevel(1));
    }

    /** Presses the button of the open question that does what was asked about. */
    void confirm() {
        page.getByRole(AriaRole.ALERTDIALOG)
                .locator("vaadin-button[theme~=primary]")
                .click();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page.locator("input"));
    }

    /** Keeps what is on screen as target/e2e-NAME.png, for whoever looks into a failure. */
    void keepPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target", "e2e-" + name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
