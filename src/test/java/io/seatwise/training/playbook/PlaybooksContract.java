package io.seatwise.training.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.SignedInTester;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.base.ConflictException;
import io.seatwise.ids.PartnerId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Playbooks that come along, edits, versions and conflicts, on both databases. */
abstract class PlaybooksContract {

    @Autowired
    Playbooks playbooks;

    @Autowired
    Provisioning provisioning;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private PartnerId partner;
    private PartnerScope scope;

    @BeforeEach
    void makePartner() {
        partner = provisioning.addPartner("Contoso", null);
        scope = signIn(Role.TRAINING);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void thoseThatComeAlongAreWholeInBothLanguages() {
        List<Playbook> all = playbooks.all(scope, false);

        assertThat(all)
                .extracting(Playbook::code)
                .startsWith("low-adoption", "how-to-calls", "co-authoring")
                .contains("licence-clean-up", "first-time-users", "activation", "yammer-overuse");
        assertThat(all)
                .extracting(playbook -> playbook.content().focus().scoreCategory())
                .contains(ScoreCategory.values());
        for (Playbook playbook : all) {
            PlaybookContent german = playbook.content(Locale.GERMAN);
            PlaybookCheck.check(playbook.content());
            PlaybookCheck.check(german);
            assertThat(german.advice().problem())
                    .isNotEqualTo(playbook.content().advice().problem());
            assertThat(german.checklist()).hasSameSizeAs(playbook.content().checklist());
            assertThat(playbook.content().readers().whatsInItForMe()).isNotEmpty();
            assertThat(playbook.content().reading().resources()).isNotEmpty();
            assertThat(playbook.edition().version()).isEqualTo(1);
        }
    }

    @Test
    void editIsVersionTwoAndTheFirstIsRestoredInAllLanguages() {
        Playbook first = byCode("low-adoption");
        PlaybookContent edited = titled(first.content(), "Our way");

        Playbook second = playbooks.save(scope, first.id(), 1, edited);

        assertThat(second.edition().version()).isEqualTo(2);
        assertThat(byCode("low-adoption").content(Locale.GERMAN).title()).isEqualTo("Our way");
        assertThat(playbooks.versions(scope, first.id()))
                .extracting(PlaybookVersion::version)
                .containsExactly(2, 1);
        Playbook third = playbooks.restore(scope, first.id(), 1);
        assertThat(third.edition().version()).isEqualTo(3);
        assertThat(third.content(Locale.GERMAN)).isEqualTo(first.content(Locale.GERMAN));
        assertThat(playbooks.versions(scope, first.id()).getFirst().restoredFrom())
                .isEqualTo(1);
        assertThat(playbooks.restore(scope, first.id(), 2).content().title()).isEqualTo("Our way");
    }

    @Test
    void twoWhoEditTheSameVersionAreNotMixed() {
        Playbook first = byCode("rescue");
        playbooks.save(scope, first.id(), 1, titled(first.content(), "Mine"));

        assertThatThrownBy(() -> playbooks.save(scope, first.id(), 1, titled(first.content(), "Theirs")))
                .isInstanceOf(ConflictException.class);
        assertThat(byCode("rescue").content().title()).isEqualTo("Mine");
    }

    @Test
    void ownPlaybooksGetACodeOfTheirOwn() {
        PlaybookContent content = titled(byCode("rescue").content(), "Über den Wolken!");

        assertThat(playbooks.create(scope, content).code()).isEqualTo("uber-den-wolken");
        assertThat(playbooks.create(scope, content).code()).isEqualTo("uber-den-wolken-2");
        assertThatThrownBy(() -> playbooks.create(scope, titled(content, " ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void archivedPlaybooksAreSeparateAndHiddenFromOtherPartners() {
        Playbook playbook = byCode("rescue");
        playbooks.save(scope, playbook.id(), 1, titled(playbook.content(), "Mine"));
        playbooks.archive(scope, playbook.id());

        assertThat(playbooks.all(scope, true)).extracting(Playbook::code).containsExactly("rescue");
        assertThat(playbooks.all(scope, false)).extracting(Playbook::code).doesNotContain("rescue");
        PartnerId other = provisioning.addPartner("Fabrikam", null);
        PartnerScope theirs =
                new SignedInTester(transactions, jdbc, scopes).signIn(other, "Fabrikam", Role.PARTNER_ADMIN);
        assertThat(playbooks.all(theirs, true)).isEmpty();
        assertThat(playbooks.byCode(theirs, "rescue").orElseThrow()).isEqualTo(playbook);
    }

    @Test
    void onlyTrainersAndAdministratorsChangeThem() {
        Playbook playbook = byCode("rescue");
        for (Role role : List.of(Role.ACCOUNT_MANAGER, Role.VIEWER)) {
            PartnerScope reader = signIn(role);

            assertThat(playbooks.all(reader, false)).isNotEmpty();
            assertThatThrownBy(() -> playbooks.save(reader, playbook.id(), 1, playbook.content()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> playbooks.archive(reader, playbook.id()))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private Playbook byCode(String code) {
        return playbooks.byCode(scope, code).orElseThrow();
    }

    private PartnerScope signIn(Role role) {
        return new SignedInTester(transactions, jdbc, scopes).signIn(partner, "Contoso", role);
    }

    private static PlaybookContent titled(PlaybookContent content, String title) {
        return new PlaybookContent(
                title, content.advice(), content.readers(), content.focus(), content.reading(), content.checklist());
    }
}
