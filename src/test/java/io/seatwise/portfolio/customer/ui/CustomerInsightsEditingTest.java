package io.seatwise.portfolio.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import io.seatwise.DrawnTables;
import io.seatwise.OnScreen;
import io.seatwise.access.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is changed on the page about a customer, and taken back. */
class CustomerInsightsEditingTest extends CustomerInsightsScene {

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PARTNER_ADMIN", "ACCOUNT_MANAGER", "TRAINING", "VIEWER"})
    void offersOnlyWhatTheRoleMayEdit(Role role) {
        fixture.signIn(role);

        open("");
        openDetails();

        boolean administers = role == Role.PARTNER_ADMIN;
        assertThat(labels().contains("Edit tags")).isEqualTo(administers || role == Role.ACCOUNT_MANAGER);
        assertThat(labels().contains("Change account manager")).isEqualTo(administers);
        assertThat(labels().contains("Archive customer")).isEqualTo(administers);
    }

    @Test
    void aSubscriptionNoLongerNamedIsArchivedAndRestored() {
        fixture.noLongerNamed("sub-active");
        open("tab=subscriptions");
        List<DrawnTables.Part> archive = DrawnTables.parts("button");
        assertThat(archive).extracting(DrawnTables.Part::text).containsExactly("Archive");
        assertThat(archive.getFirst().value("l")).isEqualTo("Archive subscription sub-active");

        archive.getFirst().click();

        assertThat(OnScreen.text()).contains("Archived subscriptions: 1", "Office 365 E3, sub-active, 80 seats");
        OnScreen.click("Restore subscription sub-active");
        assertThat(OnScreen.text()).doesNotContain("Archived subscriptions");
        OnScreen.click("Undo");
        assertThat(OnScreen.text()).contains("Archived subscriptions: 1");
    }

    @Test
    @SuppressWarnings("unchecked")
    void tagsAreEditedAndUndone() {
        open("");
        openDetails();

        test(button("Edit tags")).click();
        MultiSelectComboBox<String> field = find(MultiSelectComboBox.class).single();
        field.setValue(Set.of("edu", "key account"));
        find(TagsDialog.class).single().saveButton().click();
        assertThat(stored().profile().care().tags()).containsExactlyInAnyOrder("edu", "key account");
        openDetails();
        assertThat(text()).contains("key account");

        test(button("Undo")).click();
        assertThat(stored().profile().care().tags()).containsExactly("edu");
        openDetails();
        assertThat(text()).doesNotContain("key account").contains("edu");
    }

    @Test
    @SuppressWarnings("unchecked")
    void accountManagerIsAssignedAndUndone() {
        open("");
        openDetails();

        test(button("Change account manager")).click();
        ComboBox<String> field =
                find(ComboBox.class, find(AssignDialog.class).single()).single();
        field.clear();
        find(AssignDialog.class).single().saveButton().click();
        assertThat(stored().profile().care().accountManager()).isNull();

        test(button("Undo")).click();
        assertThat(stored().profile().care().accountManager()).isEqualTo(InsightsFixture.MANAGER);
    }

    @Test
    void archivesAndRestores() {
        open("");
        openDetails();

        test(button("Archive customer")).click();
        assertThat(stored().presence().isArchived()).isTrue();
        assertThat(text()).contains("Archived on 15 Mar 2026");

        openDetails();
        test(button("Restore customer")).click();
        assertThat(stored().presence().isArchived()).isFalse();
    }
}
