package io.seatwise.adoption.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.adoption.ScoreCategory.Experience;
import io.seatwise.adoption.privacy.PrivacyRig;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.FileKindTester;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.ProblemCode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Opting out of people experiences takes the people categories out of the score, and their facts when the day ends. */
@SeatwiseTest
class PeopleOptOutTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Autowired
    ApplicationContext context;

    @Autowired
    AdoptionScores scores;

    @Autowired
    AdoptionScoreFileKind kind;

    @Autowired
    PrivacySettings privacy;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final CustomerId customer = new CustomerId(UUID.randomUUID());
    private ScoreRig rig;
    private PartnerScope scope;

    @BeforeEach
    void prepare() {
        rig = new ScoreRig(context);
        scope = rig.partner();
        rig.data().signIn(scope, Role.PARTNER_ADMIN);
        rig.adoption(scope, line("COMMUNICATION", 62), line("MOBILITY", 70), line("ENDPOINT_ANALYTICS", 61));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void peopleCategoriesGoAtOnceComeBackTheSameDayAndAreDeletedAfterIt() {
        assertThat(scores.of(scope, customer, null).total().points()).isEqualByComparingTo("193");

        privacy.optOut(scope, customer, "");
        assertThat(scores.of(scope, customer, null).total().points()).isEqualByComparingTo("61");
        assertThat(scores.of(scope, customer, null).total().maxPoints()).isEqualTo(100);
        assertThat(scores.of(scope, customer, null).total(Experience.PEOPLE).points())
                .isNull();

        privacy.optIn(scope, customer, "");
        assertThat(scores.of(scope, customer, null).total().points()).isEqualByComparingTo("193");

        privacy.optOut(scope, customer, "");
        clock.advance(Duration.ofDays(1));
        PrivacyRig.removeWhatIsDue(privacy, scope);
        privacy.optIn(scope, customer, "");

        assertThat(scores.of(scope, customer, null).total().points()).isEqualByComparingTo("61");
        assertThat(stored("select category from adoption_fact where partner_id = :partner"))
                .containsExactly("ENDPOINT_ANALYTICS");
        assertThat(stored("select row_key from replaced_row where partner_id = :partner"))
                .singleElement()
                .asString()
                .endsWith("ENDPOINT_ANALYTICS");
    }

    @Test
    void rowsOfPeopleCategoriesAreKeptOut() {
        privacy.optOut(scope, customer, "");
        FileKindTester.Outcome<AdoptionRow> read = FileKindTester.text(
                kind,
                "customerTenantId,day,scheme,category,points\n" + customer + ",2026-03-11,CLASSIC_800,MEETINGS,40\n"
                        + customer + ",2026-03-11,CLASSIC_800,APPS_HEALTH,90\n");
        List<String> problems = new ArrayList<>();
        long added = transactions.write(scope, () -> {
            FileKind.Session<AdoptionRow> session =
                    kind.open(scope, new ImportContext(ImportId.random(), TestClock.NOON, TestClock.TODAY));
            session.preview(
                    read.rows(),
                    read.lines(),
                    (line, column, code, found, text) -> problems.add(line.number() + " " + column + " " + code));
            return session.finish().rows().rowsAdded();
        });

        assertThat(problems).containsExactly("2 customerTenantId " + ProblemCode.CONFLICT);
        assertThat(added).isEqualTo(1);
    }

    private List<String> stored(String sql) {
        return transactions.read(
                scope,
                () -> jdbc.sql(sql)
                        .param("partner", scope.partnerId())
                        .query(String.class)
                        .list());
    }

    private String line(String category, int points) {
        return customer + "," + DAY + ",CLASSIC_800," + category + "," + points + ",100,,,";
    }
}
