package io.seatwise.adoption.supporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.adoption.supporting.SupportingMetrics.OfCategory;
import io.seatwise.adoption.supporting.SupportingMetrics.OfTopic;
import io.seatwise.base.NotFoundException;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.ImportService;
import io.seatwise.portfolio.PortfolioData;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** From reports to supporting metrics, on both databases. */
abstract class SupportingMetricsContract {

    @Autowired
    ImportService imports;

    @Autowired
    DerivedDrain drain;

    @Autowired
    SupportingMetrics supporting;

    @Autowired
    PrivacySettings privacy;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private final CustomerId customer = new CustomerId(UUID.randomUUID());
    private PartnerScope scope;
    private SupportFiles files;

    @BeforeEach
    void signIn() {
        PortfolioData data = new PortfolioData(transactions, jdbc, scopes);
        scope = data.signIn(data.partner("Support", TestClock.TODAY), Role.PARTNER_ADMIN);
        files = new SupportFiles(imports, drain, scope, customer);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void importedReportGivesItsFiguresAndNoOthers() {
        files.services().sites();

        assertThat(of(ScoreCategory.COMMUNICATION).topics())
                .extracting(topic -> topic.topic() + " " + topic.figures().size())
                .containsExactly("WAYS 2", "MENTIONS 0", "CHANNELS_AND_CHATS 0", "QUESTIONS 0");
        SupportingFigure mail = figure(ScoreCategory.COMMUNICATION, Metric.MAIL_ACTIVE);
        assertThat(mail.value()).isEqualByComparingTo("75");
        assertThat(mail.change()).isEqualByComparingTo("15");
        SupportingFigure people = figure(ScoreCategory.TEAMWORK, Metric.SITE_FILES);
        assertThat(people.value()).isEqualByComparingTo("40");
        assertThat(people.before().value()).isEqualByComparingTo("30");
        assertThat(people.window().known()).isEqualTo(28);
        assertThat(figure(ScoreCategory.CONTENT_COLLABORATION, Metric.SHARED_OUTSIDE)
                        .value())
                .as("4 people per day")
                .isNull();
    }

    @Test
    void devicesAndNetworkHaveTheirOwnSources() {
        files.endpoints();
        files.bring("network.csv", """
                customerTenantId,day,location,users,exchangeLatencyMs,sharePointDownloadMBps,teamsMos
                %1$s,2026-02-01,Hamburg,100,150,,
                %1$s,2026-03-08,Hamburg,100,62.5,17,
                """.formatted(customer)).bring("activation.csv", """
                customerTenantId,month,product,enabledUsers,activatedUsers,contentDate
                %1$s,2026-01,Apps,200,120,2026-01-31
                %1$s,2026-02,Apps,200,150,2026-02-28
                """.formatted(customer));

        assertThat(figure(ScoreCategory.ENDPOINT_ANALYTICS, Metric.STARTUP).value())
                .isEqualByComparingTo("72");
        assertThat(of(ScoreCategory.ENDPOINT_ANALYTICS).topics().getLast().figures())
                .isEmpty();
        assertThat(figure(ScoreCategory.NETWORK_CONNECTIVITY, Metric.EXCHANGE_NETWORK)
                        .change())
                .isEqualByComparingTo("20");
        assertThat(figure(ScoreCategory.NETWORK_CONNECTIVITY, Metric.NETWORK_OF_LOCATION)
                        .subject())
                .isEqualTo("Hamburg");
        assertThat(figure(ScoreCategory.CONTENT_COLLABORATION, Metric.SHAREPOINT_NETWORK)
                        .value())
                .isEqualByComparingTo("90");
        assertThat(figure(ScoreCategory.APPS_HEALTH, Metric.ACTIVATED).change()).isEqualByComparingTo("15");
    }

    @Test
    void optedOutCustomerLosesPeopleExperiencesAndKeepsDeviceFigures() {
        files.services().endpoints();
        privacy.optOut(scope, customer, "Works council");

        assertThat(of(ScoreCategory.COMMUNICATION).optedOut()).isTrue();
        assertThat(of(ScoreCategory.COMMUNICATION).topics())
                .allSatisfy(topic -> assertThat(topic.figures()).isEmpty());
        assertThat(of(ScoreCategory.ENDPOINT_ANALYTICS).optedOut()).isFalse();
        assertThat(figure(ScoreCategory.ENDPOINT_ANALYTICS, Metric.STARTUP).value())
                .isEqualByComparingTo("72");
    }

    @Test
    void anotherPartnerSeesNoneOfIt() {
        files.services();
        PortfolioData data = new PortfolioData(transactions, jdbc, scopes);
        PartnerScope other = data.signIn(data.partner("Other", TestClock.TODAY), Role.PARTNER_ADMIN);

        assertThatThrownBy(() -> supporting.of(other, customer, List.of(ScoreCategory.values())))
                .isInstanceOf(NotFoundException.class);
    }

    private OfCategory of(ScoreCategory category) {
        return supporting.of(scope, customer, List.of(category)).getFirst();
    }

    private SupportingFigure figure(ScoreCategory category, Metric metric) {
        return of(category).topics().stream()
                .map(OfTopic::figures)
                .flatMap(List::stream)
                .filter(figure -> figure.metric() == metric)
                .findFirst()
                .orElseThrow();
    }
}
