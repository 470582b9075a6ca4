package io.seatwise.testbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.testbench.BrowserTest;
import com.vaadin.testbench.BrowserTestBase;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;

/** Needs the demo and its sign-in: {@code -Dseatwise.email=… -Dseatwise.password=…}, as {@code ./seatwise run} prints it. */
@EnabledIf("io.seatwise.testbench.Licence#isThere")
class PortfolioTest extends BrowserTestBase {

    private static final String ADDRESS = System.getProperty("seatwise.address", "http://localhost:8080");

    @BrowserTest
    void opensAfterSigningIn() {
        getDriver().get(ADDRESS + "/login");
        waitUntil(
                driver -> !driver.findElements(By.tagName("vaadin-login-form")).isEmpty());
        findElement(By.name("username")).sendKeys(System.getProperty("seatwise.email", ""));
        findElement(By.name("password")).sendKeys(System.getProperty("seatwise.password", ""), "\n");

        waitUntil(
                driver -> !driver.findElements(By.tagName("vaadin-app-layout")).isEmpty());

        assertThat(getDriver().findElements(By.tagName("h1"))).hasSize(1);
    }
}
