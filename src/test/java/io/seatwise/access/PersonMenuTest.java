package io.seatwise.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import io.seatwise.OnScreen;
import io.seatwise.UiTest;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.people.Profile;
import io.seatwise.access.people.Profiles;
import io.seatwise.access.signin.SignedInPerson;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

class PersonMenuTest extends UiTest {

    @Autowired
    Provisioning provisioning;

    @Autowired
    PersonRepository repository;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    Profiles profiles;

    private AccessFixture partner;
    private String email;

    @BeforeEach
    void openPage() {
        partner = new AccessFixture("Contoso Cloud", provisioning, repository, transactions);
        email = partner.add("vera", Role.VIEWER);
        partner.actAs(email);
        UI.getCurrent().navigate("settings/passkeys");
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void contentIsCreatedWhenTheMenuOpens() {
        assertThat(find(RadioButtonGroup.class).all()).isEmpty();

        openMenu();

        assertThat(OnScreen.text()).contains(email, "Contoso Cloud");
        assertThat(OnScreen.all(RouterLink.class))
                .extracting(RouterLink::getHref)
                .contains("settings/profile");
        assertThat(OnScreen.button("Sign out").isEnabled()).isTrue();
    }

    @Test
    void chosenColoursAreShownAndKept() {
        openMenu();
        RadioButtonGroup<?> colors = OnScreen.field(RadioButtonGroup.class, "Colours");
        assertThat(colors.getValue()).isEqualTo("");

        choose(colors, "dark");

        assertThat(profile().colorScheme()).isEqualTo("dark");
        assertThat(UI.getCurrent().getPage().getColorScheme()).isEqualTo(ColorScheme.Value.DARK);

        choose(colors, "");

        assertThat(profile().colorScheme()).isNull();
        assertThat(UI.getCurrent().getPage().getColorScheme()).isEqualTo(ColorScheme.Value.LIGHT_DARK);
    }

    @Test
    void chosenLanguageIsKept() {
        openMenu();
        Select<?> languages = OnScreen.field(Select.class, "Language");

        choose(languages, "de");

        assertThat(profile().language()).isEqualTo("de");
        assertThat(profile().colorScheme()).isNull();
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.GERMAN);
    }

    private Profile profile() {
        return profiles.of((SignedInPerson) Objects.requireNonNull(
                SecurityContextHolder.getContext().getAuthentication().getPrincipal()));
    }

    private void openMenu() {
        OnScreen.openPopover("Signed in as " + profile().name());
    }

    @SuppressWarnings("unchecked")
    private static void choose(HasValue<?, ?> field, String value) {
        ((HasValue<?, String>) field).setValue(value);
    }
}
