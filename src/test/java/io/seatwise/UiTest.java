package io.seatwise;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.mocks.MockedUI;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Base of all view tests: the application of {@link SeatwiseTest} and a Vaadin session without a browser. It bridges
 * browserless-test 1.1.1 to Vaadin 25.3, whose session listeners moved (docs/workarounds.md).
 */
@SeatwiseTest
public abstract class UiTest extends SpringBrowserlessTest {

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        // A new window would open at the last address of the test before
        MockVaadin.clearLastNavigation();
        try {
            super.initVaadinEnvironment();
        } catch (Exception exception) {
            onlyMissingField(exception);
            MockVaadin.createUI(MockedUI::new, VaadinSession.getCurrent());
            initSignalsSupport();
        }
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        try {
            super.cleanVaadinEnvironment();
        } catch (Exception exception) {
            onlyMissingField(exception);
            VaadinService.setCurrent(null);
        }
    }

    private static void onlyMissingField(Exception exception) {
        if (!(((Throwable) exception) instanceof NoSuchFieldException)) {
            throw new IllegalStateException(exception);
        }
    }
}
