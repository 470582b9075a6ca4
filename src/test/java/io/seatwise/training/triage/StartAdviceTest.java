package io.seatwise.training.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.base.i18n.Texts;
import io.seatwise.customers.NamedCustomer;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.playbook.Audience;
import io.seatwise.training.playbook.Effort;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.PlaybookContent;
import io.seatwise.training.playbook.PlaybookId;
import io.seatwise.training.recommendation.ExpectedGain;
import io.seatwise.training.recommendation.Recommendation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The verdict's last part names what to do, not the problem by which a playbook is titled. */
class StartAdviceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final String PROBLEM = "Licences are assigned but rarely used";

    private final Texts texts = new Texts();

    @Test
    void lowAdoptionNamesTheTrainingOfTheProduct() {
        Map<String, Playbook> playbooks = playbooks("low-adoption", 1, PROBLEM);
        Recommendation recommendation = recommendation("low-adoption", "SharePoint Plan 1", null);

        assertThat(advice(Locale.ENGLISH, playbooks, "low-adoption", recommendation))
                .isEqualTo("start with a training on SharePoint Plan 1");
        assertThat(advice(Locale.GERMAN, playbooks, "low-adoption", recommendation))
                .isEqualTo("beginnen Sie mit einer Schulung zu SharePoint Plan 1");
    }

    @Test
    void lowAdoptionOfTheOrganisationNamesNoProduct() {
        Map<String, Playbook> playbooks = playbooks("low-adoption", 1, PROBLEM);

        assertThat(advice(Locale.ENGLISH, playbooks, "low-adoption", recommendation("low-adoption", null, null)))
                .isEqualTo("start with a training for the whole organisation");
        assertThat(advice(Locale.ENGLISH, playbooks, "low-adoption", null))
                .as("no rule recommends a training")
                .isEqualTo("start with a training for the whole organisation");
    }

    @Test
    void workloadPrecedesTheProduct() {
        assertThat(advice(
                        Locale.ENGLISH,
                        playbooks("first-time-users", 1, "Many people use it for the first time"),
                        "first-time-users",
                        recommendation("first-time-users", "Office 365 E3", "Teams")))
                .isEqualTo("start with an introduction to Teams");
    }

    @Test
    void titleThatNamesAnActionIsQuoted() {
        assertThat(advice(
                        Locale.ENGLISH,
                        playbooks("score-meetings", 1, "Run better meetings"),
                        "score-meetings",
                        recommendation("score-meetings", null, "MEETINGS")))
                .isEqualTo("start with “Run better meetings”");
    }

    @Test
    void editedPlaybookKeepsTheTitleOfThePartner() {
        assertThat(advice(
                        Locale.GERMAN,
                        playbooks("low-adoption", 2, "Contoso’s adoption day"),
                        "low-adoption",
                        recommendation("low-adoption", "Office 365 E3", null)))
                .isEqualTo("beginnen Sie mit „Contoso’s adoption day“");
    }

    private String advice(
            Locale locale, Map<String, Playbook> playbooks, String code, @Nullable Recommendation recommendation) {
        return StartAdvice.of(texts, locale, playbooks, code, recommendation);
    }

    private static Map<String, Playbook> playbooks(String code, int version, String title) {
        PlaybookContent content = new PlaybookContent(
                title,
                new PlaybookContent.Advice("Problem", "Consider", "Try"),
                new PlaybookContent.Readers(new Audience("", "", ""), List.of()),
                new PlaybookContent.Focus(null, null, Effort.MEDIUM),
                new PlaybookContent.Reading(null, List.of()),
                List.of());
        return Map.of(
                code,
                new Playbook(
                        new PlaybookId(UUID.randomUUID()),
                        code,
                        new Playbook.Edition(version, true, false),
                        content,
                        Map.of()));
    }

    private static Recommendation recommendation(String playbook, @Nullable String product, @Nullable String workload) {
        return new Recommendation(
                RecommendationId.random(),
                new NamedCustomer(new CustomerId(UUID.randomUUID()), "Fabrikam"),
                new Recommendation.Reason("RULE", playbook, Map.of()),
                new Recommendation.Subject(product == null ? null : "product", product, workload),
                new Recommendation.Ranking(
                        50,
                        List.of(),
                        new ExpectedGain(ExpectedGain.Kind.SEATS_USED, 1, ExpectedGain.Basis.TARGET, 0),
                        null),
                new Recommendation.Validity(null, DAY, DAY, true, null));
    }
}
