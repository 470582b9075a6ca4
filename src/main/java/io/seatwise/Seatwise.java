package io.seatwise;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.LoadDependenciesOnStartup;
import com.vaadin.flow.theme.lumo.Lumo;
import io.seatwise.access.ui.InvitationView;
import io.seatwise.access.ui.LoginView;
import io.seatwise.access.ui.SecondFactorView;
import io.seatwise.access.ui.SetupView;
import io.seatwise.operations.Commands;
import java.util.OptionalInt;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application, and the shell of every page: theme, push connection, name. The pages before the sign-in load a small
 * bundle. All others load a second one together with the main layout.
 *
 * @see io.seatwise.base.ui.MainLayout
 */
@SpringBootApplication
@LoadDependenciesOnStartup({LoginView.class, SecondFactorView.class, InvitationView.class, SetupView.class})
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet(Lumo.COMPACT_STYLESHEET)
@CssImport("./seatwise.css")
@JsModule("./seatwise-page.ts")
public class Seatwise implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/seatwise.svg", "any");
        settings.addFavIcon("alternate icon", "favicon.ico", "48x48");
    }

    public static void main(String[] arguments) {
        OptionalInt exitCode = Commands.run(arguments);
        if (exitCode.isPresent()) {
            System.exit(exitCode.getAsInt());
        }
        SpringApplication.run(Seatwise.class, arguments);
    }
}
