package io.seatwise.access.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.seatwise.access.Refusal;
import io.seatwise.access.RefusedException;
import io.seatwise.access.Role;
import io.seatwise.access.organisation.LocalSignIn;
import io.seatwise.access.organisation.OrganisationSettings;
import io.seatwise.access.organisation.OrganisationSettings.Claims;
import io.seatwise.access.organisation.OrganisationSettings.Local;
import io.seatwise.access.organisation.OrganisationSettings.Provider;
import io.seatwise.access.people.PersonRow;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of {@link OrganisationSettings}. Lists are typed one entry a line. */
class OrganisationForm extends Div {

    private static final List<Role> ROLES =
            List.of(Role.PARTNER_ADMIN, Role.ACCOUNT_MANAGER, Role.TRAINING, Role.VIEWER);
    private static final int LONGEST = 10_000;

    private final TextField issuer = text("issuer");
    private final TextField clientId = text("clientId");
    private final PasswordField secret = new PasswordField(getTranslation("access.organisation.secret"));
    private final TextField emailClaim = text("emailClaim");
    private final TextField groupClaim = text("groupClaim");
    private final TextArea domains = area(getTranslation("access.organisation.domains"));
    private final Map<Role, TextArea> groups = new EnumMap<>(Role.class);
    private final Checkbox creates = new Checkbox(getTranslation("access.organisation.creates"));
    private final Select<LocalSignIn> local = new Select<>();
    private final ComboBox<PersonRow> administrator =
            new ComboBox<>(getTranslation("access.organisation.administrator"));

    /** @param administrators the active administrators of the partner */
    OrganisationForm(List<PersonRow> administrators) {
        addClassNames("sw-panel", "access-organisation");
        issuer.setHelperText(getTranslation("access.organisation.issuer.help"));
        secret.getElement().setAttribute("autocomplete", "off");
        secret.setWidthFull();
        emailClaim.setValue("email");
        groupClaim.setValue("groups");
        groupClaim.setHelperText(getTranslation("access.organisation.groupClaim.help"));
        domains.setHelperText(getTranslation("access.organisation.domains.help"));
        creates.setHelperText(getTranslation("access.organisation.creates.help"));
        local.setLabel(getTranslation("access.organisation.local"));
        local.setHelperText(getTranslation("access.organisation.local.help"));
        local.setItems(LocalSignIn.values());
        local.setItemLabelGenerator(who -> getTranslation("access.organisation.local." + who));
        local.setWidthFull();
        local.addValueChangeListener(
                event -> administrator.setVisible(event.getValue() == LocalSignIn.ONE_ADMINISTRATOR));
        administrator.setItems(administrators);
        administrator.setItemLabelGenerator(person -> person.name() + " · " + person.email());
        administrator.setWidthFull();
        administrator.setVisible(false);
        local.setValue(LocalSignIn.ADMINISTRATORS);
        add(heading("provider"), issuer, clientId, secret, heading("people"), emailClaim, domains, groupClaim);
        add(new Paragraph(getTranslation("access.organisation.groups.text")));
        for (Role role : ROLES) {
            TextArea area = area(getTranslation("access.organisation.groups", getTranslation("access.role." + role)));
            groups.put(role, area);
            add(area);
        }
        add(creates, heading("passwords"), local, administrator);
    }

    /** Shows stored settings; the secret is never shown. */
    void show(OrganisationSettings settings, List<PersonRow> administrators) {
        issuer.setValue(settings.provider().issuer());
        clientId.setValue(settings.provider().clientId());
        secret.clear();
        secret.setHelperText(getTranslation("access.organisation.secret.kept"));
        emailClaim.setValue(settings.claims().email());
        groupClaim.setValue(settings.claims().groups());
        domains.setValue(String.join("\n", settings.domains()));
        groups.forEach((role, area) -> area.setValue(settings.groups().entrySet().stream()
                .filter(group -> group.getValue() == role)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("\n"))));
        creates.setValue(settings.createsPeople());
        local.setValue(settings.local().who());
        administrators.stream()
                .filter(person -> person.id().equals(settings.local().administratorId()))
                .findFirst()
                .ifPresent(administrator::setValue);
    }

    /** @throws RefusedException where a group is under two roles */
    OrganisationSettings settings() {
        Map<String, Role> roles = new TreeMap<>();
        groups.forEach((role, area) -> lines(area).forEach(group -> {
            if (roles.put(group, role) != null) {
                throw new RefusedException(Refusal.ORGANISATION_GROUPS);
            }
        }));
        Set<String> accepted = lines(domains)
                .map(domain -> domain.toLowerCase(Locale.ROOT).replaceFirst("^@", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        PersonRow chosen = administrator.getValue();
        boolean one = local.getValue() == LocalSignIn.ONE_ADMINISTRATOR;
        return new OrganisationSettings(
                new Provider(issuer.getValue().strip(), clientId.getValue().strip()),
                new Claims(emailClaim.getValue().strip(), groupClaim.getValue().strip()),
                accepted,
                roles,
                creates.getValue(),
                new Local(local.getValue(), one && chosen != null ? chosen.id() : null));
    }

    /** Null where none was typed. */
    @Nullable
    String secret() {
        return secret.isEmpty() ? null : secret.getValue().strip();
    }

    private TextField text(String field) {
        TextField text = new TextField(getTranslation("access.organisation." + field));
        text.setWidthFull();
        return text;
    }

    private static TextArea area(String label) {
        TextArea area = new TextArea(label);
        area.setWidthFull();
        area.setMaxLength(LONGEST);
        return area;
    }

    private H2 heading(String part) {
        return new H2(getTranslation("access.organisation.heading." + part));
    }

    private static Stream<String> lines(TextArea area) {
        return Arrays.stream(area.getValue().split("[\\n,;]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct();
    }
}
