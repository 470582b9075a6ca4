package io.seatwise.isolation;

import static org.awaitility.Awaitility.await;

import io.seatwise.TestClock;
import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.people.People;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.adoption.privacy.CoverageCheck;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.derived.Derived;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.exports.Exports;
import io.seatwise.ids.CampaignId;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.OnError;
import io.seatwise.imports.mapping.FileMapping;
import io.seatwise.imports.mapping.ImportMappings;
import io.seatwise.licensing.flags.ThresholdSettings;
import io.seatwise.licensing.flags.Thresholds;
import io.seatwise.portfolio.views.SavedView;
import io.seatwise.portfolio.views.SavedViews;
import io.seatwise.renewals.RenewalDecision.Choice;
import io.seatwise.renewals.RenewalDecisions;
import io.seatwise.training.campaign.Campaigns;
import io.seatwise.training.campaign.plan.CampaignInsight;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignText;
import io.seatwise.training.campaign.plan.Frequency;
import io.seatwise.training.campaign.plan.Scenario;
import io.seatwise.training.campaign.plan.TargetRule;
import io.seatwise.training.outcome.OutcomeRefresh;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.context.TestSecurityContextHolder;

/**
 * Makes two partners whose data mirror each other through the services and the import pipeline. Products, subscriptions
 * and one customer have the same ids in both, as in life; every text of the second carries {@link #CANARY}, and in both
 * every text about a customer that the account manager is not assigned to carries the word of {@link #hidden}.
 */
final class TwoWorlds {

    /** In every text of the second partner. */
    static final String CANARY = "KANARIE";

    /** In every text about customers of the first partner that are not assigned to its account manager. */
    static final String UNASSIGNED = "FREMDLING";

    /** The value of every contract of 40 seats. */
    static final String MONEY = "77610.00";

    /** The value of a contract and of a seat, as files and answers write them. */
    static final Set<String> AMOUNTS = Set.of("77610", "77,610", "1940.25", "1,940.25");

    /** A customer of both partners: an indirect reseller's customer may buy from two. */
    static final CustomerId SHARED = CustomerId.of("5ba4ed00-0000-4000-8000-000000000001");

    static final List<Role> OF_A_PARTNER =
            List.of(Role.PARTNER_ADMIN, Role.ACCOUNT_MANAGER, Role.TRAINING, Role.VIEWER);

    private final ApplicationContext context;
    private final JdbcTemplate jdbc;
    private final PartnerTransactions transactions;
    private final Scopes scopes;

    TwoWorlds(ApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.transactions = context.getBean(PartnerTransactions.class);
        this.scopes = context.getBean(Scopes.class);
    }

    /** The partner under test, with an account manager who is assigned to two of four customers. */
    World first() {
        return build("Contoso", "", UNASSIGNED + " ", "max-" + UUID.randomUUID() + "@contoso.example");
    }

    /** The other partner; one of its customers even names the first one's account manager as its own. */
    World second(World first) {
        return build(
                CANARY + " Cloud",
                CANARY + " ",
                CANARY + " ",
                first.people().get(Role.ACCOUNT_MANAGER).email());
    }

    /** Every id that stands in the second partner's rows of any table and in none of the first's. */
    Set<String> idsOfSecondAlone(World first, World second) {
        Set<String> ids = idsOf(second);
        ids.removeAll(idsOf(first));
        return ids;
    }

    /** How many rows of this partner stand in each of its tables. */
    long rows(World world, String table) {
        return transactions.read(
                world.scope(),
                () -> jdbc.queryForObject(
                        "select count(*) from " + table + " where partner_id = ?", Long.class, world.partner()));
    }

    /** Acts as this person from now on. */
    static void signIn(SignedInPerson person) {
        TestSecurityContextHolder.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }

    /** A person of the installation, who belongs to no partner. */
    SignedInPerson operator() {
        String email = "operator-" + UUID.randomUUID() + "@example.org";
        context.getBean(Provisioning.class).addOperator(email, "Olga", "correct horse battery staple");
        return transactions.installation(() -> jdbc.queryForObject(
                "select partner_id, person_id from person where email = ?",
                (row, number) -> new SignedInPerson(
                        new SignedInPerson.Partner(PartnerId.of(row, "partner_id"), "Installation"),
                        PersonId.of(row, "person_id"),
                        email,
                        "Olga",
                        new SignedInPerson.Access(Role.OPERATOR),
                        TestClock.NOON),
                email));
    }

    /** The tables of a partner come from a list that is read once: H2 lists all columns anew for each that it asks about. */
    private Set<String> idsOf(World world) {
        return transactions.read(world.scope(), () -> {
            Set<String> ids = new TreeSet<>();
            for (Map<String, Object> column : jdbc.queryForList("""
                    select c.table_name, c.column_name from information_schema.columns c
                    where lower(c.data_type) = 'uuid' and lower(c.table_schema) = 'public'
                      and c.table_name in (select p.table_name from information_schema.columns p
                        where lower(p.table_schema) = 'public' and lower(p.column_name) = 'partner_id')
                    """)) {
                ids.addAll(jdbc.queryForList(
                        "select distinct cast(%s as varchar(40)) from %s where partner_id = ? and %1$s is not null"
                                .formatted(column.get("column_name"), column.get("table_name")),
                        String.class,
                        world.partner()));
            }
            return ids;
        });
    }

    private World build(String name, String word, String hidden, String manager) {
        PartnerId partner = context.getBean(Provisioning.class).addPartner(name, word + "4711");
        PartnerScope job = scopes.forJob(partner, name, word + "test");
        Map<Role, SignedInPerson> people = new EnumMap<>(Role.class);
        Map<Role, String> tokens = new EnumMap<>(Role.class);
        String host = word.isEmpty() ? "contoso.example" : CANARY.toLowerCase(Locale.ROOT) + ".example";
        for (Role role : OF_A_PARTNER) {
            boolean named = role == Role.ACCOUNT_MANAGER && word.isEmpty();
            String email =
                    named ? manager : role.name().toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID() + "@" + host;
            people.put(role, addPerson(job, email, word + "Somebody", role));
            tokens.put(role, addToken(partner, word + role, role, role == Role.ACCOUNT_MANAGER ? email : null));
        }
        signIn(people.get(Role.PARTNER_ADMIN));
        PartnerScope scope = scopes.of(people.get(Role.PARTNER_ADMIN));
        CustomerId assigned = new CustomerId(UUID.randomUUID());
        CustomerId others = new CustomerId(UUID.randomUUID());
        CustomerId unassigned = new CustomerId(UUID.randomUUID());
        String customers = "customerTenantId,customerName,domain,country,region,industry,segment,accountManager,tags\n"
                + customer(assigned, word, manager)
                + customer(SHARED, word, manager)
                + customer(others, hidden, hidden.strip().toLowerCase(Locale.ROOT) + "@" + host)
                + customer(unassigned, hidden, "");
        ImportId run = bring(scope, word + "customers.csv", customers, ImportState.APPLIED);
        bring(scope, word + "subscriptions.csv", subscriptions(word, hidden, assigned, others), ImportState.APPLIED);
        bring(
                scope,
                word + "deployment.csv",
                deployment(word, hidden, assigned, others, unassigned),
                ImportState.APPLIED);
        bring(scope, word + "usage.csv", usage(word, hidden, assigned, others, unassigned), ImportState.APPLIED);
        bring(scope, word + "activity.csv", activity(word, hidden, assigned, others, unassigned), ImportState.APPLIED);
        bring(scope, word + "scores.csv", scores(assigned, others, unassigned), ImportState.APPLIED);
        bring(scope, word + "network.csv", network(word, hidden, assigned, others), ImportState.APPLIED);
        bring(scope, word + "usage-month.csv", usageMonths(word, hidden, assigned, others), ImportState.APPLIED);
        ImportId rejected =
                bring(scope, word + "bad.csv", "customerTenantId,customerName\nno-guid,Nobody\n", ImportState.REJECTED);
        bringGroups(scope, word, assigned);
        bringGroups(scope, hidden, others);
        CampaignId campaign = plan(scope, word, assigned);
        CampaignId hiddenCampaign = plan(scope, hidden, others);
        complete(scope, plan(scope, word, assigned));
        complete(scope, plan(scope, hidden, others));
        leaveTraces(scope, word, host, people);
        signIn(people.get(Role.PARTNER_ADMIN));
        followFacts(scope);
        TestSecurityContextHolder.clearContext();
        return new World(scope, assigned, others, unassigned, run, rejected, campaign, hiddenCampaign, people, tokens);
    }

    private void bringGroups(PartnerScope scope, String word, CustomerId customer) {
        context.getBean(PrivacySettings.class)
                .switchGroupsOn(
                        scope,
                        customer,
                        new CoverageCheck(200, Map.of(GroupAttribute.DEPARTMENT, new CoverageCheck.Attribute(200, 2))),
                        word + "reason");
        String line = "%s,2026-03-14,%s,%s,%d,COMMUNICATION,%d,%d\n";
        bring(
                scope,
                word + "groups.csv",
                "customerTenantId,day,attribute,value,people,category,numerator,denominator\n"
                        + line.formatted(customer, "ORGANISATION", "", 200, 120, 200)
                        + line.formatted(customer, "DEPARTMENT", word + "Sales", 80, 50, 80)
                        + line.formatted(customer, "DEPARTMENT", word + "Works", 120, 70, 120),
                ImportState.APPLIED);
    }

    private CampaignId plan(PartnerScope scope, String word, CustomerId customer) {
        CampaignPlan plan = new CampaignPlan(
                word + "campaign",
                new CampaignPlan.Subject(Scenario.MENTIONS, CampaignInsight.MENTIONS, word + "playbook"),
                new CampaignPlan.Message(Map.of("en", new CampaignText(word + "title", word + "text")), ""),
                new TargetRule(null, List.of(), List.of(word + "group")),
                new CampaignPlan.Schedule(TestClock.TODAY, TestClock.TODAY.plusDays(60), Frequency.WEEKLY));
        return context.getBean(Campaigns.class).create(scope, customer, plan).id();
    }

    /** Makes it a campaign of last autumn that has run to its end. */
    private void complete(PartnerScope scope, CampaignId campaign) {
        transactions.run(
                scope,
                () -> jdbc.update(
                        "update campaign set state = 'COMPLETED', activated_on = ?, ended_on = ?, start_day = ?,"
                                + " end_day = ? where partner_id = ? and campaign_id = ?",
                        TestClock.TODAY.minusDays(150),
                        TestClock.TODAY.minusDays(100),
                        TestClock.TODAY.minusDays(150),
                        TestClock.TODAY.minusDays(100),
                        scope.partnerId(),
                        campaign));
    }

    /** Campaigns were ended past their service, which would have marked outcomes; then nothing is left to compute. */
    private void followFacts(PartnerScope scope) {
        context.getBean(Derived.class).markAll(scope, OutcomeRefresh.NAME);
        context.getBean(DerivedDrain.class).drain(scope);
    }

    private void leaveTraces(PartnerScope scope, String word, String host, Map<Role, SignedInPerson> people) {
        context.getBean(Audit.class).record(scope, "test.note", word + "subject", word + "detail");
        context.getBean(People.class)
                .invite(scope, "invited-" + UUID.randomUUID() + "@" + host, word + "Invited", Role.VIEWER);
        context.getBean(ThresholdSettings.class)
                .change(scope, new Thresholds(BigDecimal.valueOf(41), BigDecimal.valueOf(81)));
        for (SignedInPerson person : people.values()) {
            signIn(person);
            PartnerScope own = scopes.of(person);
            SavedViews views = context.getBean(SavedViews.class);
            SavedView view = views.save(own, "customers", word + "view", SavedView.Shown.of("q=" + word.strip()));
            views.share(own, view, person.role() == Role.PARTNER_ADMIN);
            take(own, "customers.csv", Map.of("q", List.of(word + "asked")));
            take(own, "portfolio.xlsx", Map.of());
        }
        signIn(people.get(Role.PARTNER_ADMIN));
        context.getBean(ImportMappings.class)
                .save(scope, mapping(scope.partnerId().toString(), word));
        context.getBean(RenewalDecisions.class).note(scope, "sub-1", Choice.KEEP, null, word + "decision");
        TestSecurityContextHolder.clearContext();
    }

    /** A mapping whose name is an id, so that it can be asked for like other things. */
    private static FileMapping mapping(String name, String word) {
        return new FileMapping(
                name,
                "customers",
                List.of(word + "Id", word + "Firm"),
                Map.of("customerTenantId", word + "Id", "customerName", word + "Firm"),
                Map.of(),
                new FileMapping.Signs(null, null));
    }

    private void take(PartnerScope scope, String report, Map<String, List<String>> parameters) {
        try {
            context.getBean(Exports.class).open(scope, report, parameters).writeTo(OutputStream.nullOutputStream());
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private SignedInPerson addPerson(PartnerScope job, String email, String name, Role role) {
        PersonId id = PersonId.random();
        transactions.run(
                job,
                () -> jdbc.update(
                        "insert into person (partner_id, person_id, email, name, role, state, created_at, version,"
                                + " access_version) values (?, ?, ?, ?, ?, 'ACTIVE', ?, 0, 0)",
                        job.partnerId(),
                        id,
                        email,
                        name,
                        role.name(),
                        Timestamp.from(TestClock.NOON)));
        return new SignedInPerson(
                new SignedInPerson.Partner(job.partnerId(), job.partnerName()),
                id,
                email,
                name,
                new SignedInPerson.Access(role),
                TestClock.NOON);
    }

    private String addToken(PartnerId partner, String name, Role role, @Nullable String manager) {
        String secret = secret();
        context.getBean(Provisioning.class).addToken(partner, name, role, secret, manager);
        return secret;
    }

    /** A token's secret that nobody has used. */
    static String secret() {
        return "swt_" + UUID.randomUUID().toString().replace("-", "") + "abcdefgh";
    }

    private ImportId bring(PartnerScope scope, String fileName, String content, ImportState expected) {
        ImportService imports = context.getBean(ImportService.class);
        ImportRun run;
        try {
            run = imports.submit(
                    scope,
                    fileName,
                    new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                    ImportMode.APPLY,
                    OnError.REJECT);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        ImportRun done = await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .pollInSameThread()
                .until(
                        () -> imports.find(scope, run.id()),
                        found -> found.state().isFinished());
        if (done.state() != expected) {
            throw new AssertionError(fileName + " is " + done.state() + ": " + imports.problems(scope, run.id(), 0, 9));
        }
        return run.id();
    }

    private static String customer(CustomerId id, String word, String manager) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return "%s,%2$sCustomer,%3$sdomain.example,DE,%2$sRegion,%2$sIndustry,%2$sSegment,%4$s,%2$stag\n"
                .formatted(id, word, lower, manager);
    }

    private static String subscriptions(String word, String hidden, CustomerId assigned, CustomerId others) {
        String line = "%s,%s,%s,%s,active,40,2026-03-31,%sCategory,P1Y,%s,EUR\n";
        return "subscriptionId,customerTenantId,productId,productName,status,quantity,commitmentEndDate,category,"
                + "termDuration,annualContractValue,currency\n"
                + line.formatted("sub-1", assigned, "e3", word + "Office E3", word, MONEY)
                + line.formatted("sub-2", SHARED, "e3", word + "Office E3", word, MONEY)
                + line.formatted("sub-3", others, "other", hidden + "Plan", hidden, MONEY);
    }

    private static String deployment(
            String word, String hidden, CustomerId assigned, CustomerId others, CustomerId unassigned) {
        String line = "2026-03-14,%s,%s,%s,50,100\n";
        return "processedDateTime,customerTenantId,productId,productName,licensesDeployed,licensesSold\n"
                + line.formatted(assigned, "e3", word + "Office E3")
                + line.formatted(SHARED, "e3", word + "Office E3")
                + line.formatted(others, "other", hidden + "Plan")
                + line.formatted(unassigned, "other", hidden + "Plan");
    }

    private static String scores(CustomerId assigned, CustomerId others, CustomerId unassigned) {
        String line = "%s,2026-03-14,CLASSIC_800,COMMUNICATION,62,100,124,200,58.5\n";
        return "customerTenantId,day,scheme,category,points,maxPoints,primaryNumerator,primaryDenominator,"
                + "benchmarkPercent\n" + line.formatted(assigned) + line.formatted(SHARED) + line.formatted(others)
                + line.formatted(unassigned);
    }

    private static String network(String word, String hidden, CustomerId assigned, CustomerId others) {
        return "customerTenantId,day,location,users,exchangeLatencyMs,sharePointDownloadMBps,teamsMos\n"
                + "%s,2026-03-14,%sHamburg,100,62.5,17,\n".formatted(assigned, word)
                + "%s,2026-03-14,%sHamburg,100,62.5,17,\n".formatted(others, hidden);
    }

    private static String usageMonths(String word, String hidden, CustomerId assigned, CustomerId others) {
        String line = "%s,2026-02,%s,100,60\n";
        return "customerTenantId,month,product,enabledUsers,activeUsers\n"
                + line.formatted(assigned, word + "Teams")
                + line.formatted(SHARED, word + "Teams")
                + line.formatted(others, hidden + "Teams");
    }

    private static String usage(
            String word, String hidden, CustomerId assigned, CustomerId others, CustomerId unassigned) {
        String line = "2026-03-14,%s,%s,%s,%s,%s,130,100\n";
        return "processedDateTime,customerTenantId,productId,productName,workloadCode,workloadName,licensesActive,"
                + "licensesQualified\n"
                + line.formatted(assigned, "e3", word + "Office E3", "EXO", word + "Exchange")
                + line.formatted(SHARED, "e3", word + "Office E3", "EXO", word + "Exchange")
                + line.formatted(others, "other", hidden + "Plan", "ODD", hidden + "Workload")
                + line.formatted(unassigned, "other", hidden + "Plan", "ODD", hidden + "Workload");
    }

    private static String activity(
            String word, String hidden, CustomerId assigned, CustomerId others, CustomerId unassigned) {
        StringBuilder file = new StringBuilder(
                "customerTenantId,organisation,product,licenceId,licenceType,month,activityCount,monthlyActiveUsers,"
                        + "purchasedSeats,assignedSeats,annualContractValue\n");
        String line = "%s,%2$sOffice,%2$sComposer,%2$sL1,SEAT,%3$s,90,60,100,80,1200\n";
        for (String month : List.of("2025-11", "2025-12", "2026-01", "2026-02")) {
            file.append(line.formatted(assigned, word, month))
                    .append(line.formatted(SHARED, word, month))
                    .append(line.formatted(others, hidden, month))
                    .append(line.formatted(unassigned, hidden, month));
        }
        return file.toString();
    }
}
