package io.seatwise.testbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.testbench.BrowserTest;
import com.vaadin.testbench.BrowserTestBase;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;

@EnabledIf("io.seatwise.testbench.Licence#isThere")
class SignInPageTest extends BrowserTestBase {

    private static final String ADDRESS = System.getProperty("seatwise.address", "http://localhost:8080");

    @BrowserTest
    void asksForEmailAndPassword() {
        getDriver().get(ADDRESS + "/login");

        waitUntil(
                driver -> !driver.findElements(By.tagName("vaadin-login-form")).isEmpty());

        assertThat(getDriver().findElements(By.tagName("h1"))).hasSize(1);
        assertThat(getDriver().findElements(By.cssSelector("input[type='password']")))
                .isNotEmpty();
    }
}
