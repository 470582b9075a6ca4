package io.seatwise.access.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.seatwise.access.RefusedException;
import io.seatwise.access.partners.Setup;
import io.seatwise.access.people.Person;
import io.seatwise.access.signin.SignInSteps;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.modulith.NamedInterface;

/**
 * Creates the first partner and its administrator in an empty installation, through the link from the log, and signs the
 * administrator in.
 */
@Route(value = "setup/:secret", autoLayout = false)
@PageTitle("access.setup.title")
@AnonymousAllowed
@NamedInterface("sign-in") // the app shell loads it first
@CssImport("./access.css")
public class SetupView extends Main implements BeforeEnterObserver {

    private final transient Setup setup;
    private final transient SignInSteps steps;
    private final Div card = new Div();
    private final TextField partner = new TextField(getTranslation("access.partner.name"));
    private final TextField mpnId = new TextField(getTranslation("access.partner.mpnId"));
    private final TextField name = new TextField(getTranslation("access.setup.name"));
    private final EmailField email = new EmailField(getTranslation("access.setup.email"));
    private final PasswordField password = Forms.newPassword("access.password.new");
    private String secret = "";

    SetupView(Setup setup, SignInSteps steps) {
        this.setup = setup;
        this.steps = steps;
        addClassName("access-page");
        card.addClassNames("access-card", "access-form");
        partner.setRequiredIndicatorVisible(true);
        partner.setMaxLength(200);
        mpnId.setMaxLength(50);
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(200);
        email.setRequiredIndicatorVisible(true);
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        secret = event.getRouteParameters().get("secret").orElse("");
        card.removeAll();
        if (setup.isOpen(secret)) {
            card.add(
                    new H1(getTranslation("access.setup.heading")),
                    new Paragraph(getTranslation("access.setup.text")),
                    Forms.wide(partner),
                    Forms.wide(mpnId),
                    Forms.wide(name),
                    Forms.wide(email),
                    password,
                    Forms.wide(Forms.primary("access.setup.submit", this::onSubmit)));
        } else {
            card.add(
                    new H1(getTranslation("access.setup.closed")),
                    new Paragraph(getTranslation("access.setup.closed.text")));
        }
    }

    private void onSubmit() {
        Map<TextFieldBase<?, String>, String> needs = new LinkedHashMap<>();
        needs.put(partner, "access.setup.partner.missing");
        needs.put(name, "access.setup.name.missing");
        needs.put(email, "access.refusal.EMAIL_INVALID");
        needs.put(password, "access.refusal.PASSWORD_TOO_SHORT");
        if (!Forms.areFilled(needs)) {
            return;
        }
        try {
            Person administrator = setup.complete(
                    secret,
                    partner.getValue(),
                    mpnId.getValue(),
                    name.getValue(),
                    email.getValue(),
                    password.getValue());
            Forms.goTo(steps.passwordSet(
                    VaadinServletRequest.getCurrent(),
                    VaadinServletResponse.getCurrent(),
                    administrator,
                    "Set-up link"));
        } catch (RefusedException exception) {
            switch (exception.refusal()) {
                case EMAIL_INVALID, EMAIL_TAKEN -> Forms.mark(email, exception);
                case NAME_MISSING -> Forms.mark(name, exception);
                default -> Forms.mark(password, exception);
            }
        }
    }
}
