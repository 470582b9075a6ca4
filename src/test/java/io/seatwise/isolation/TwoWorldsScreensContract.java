package io.seatwise.isolation;

import static io.seatwise.access.Role.ACCOUNT_MANAGER;
import static io.seatwise.access.Role.OPERATOR;
import static io.seatwise.access.Role.PARTNER_ADMIN;
import static io.seatwise.access.Role.VIEWER;
import static io.seatwise.isolation.TwoWorlds.CANARY;
import static io.seatwise.isolation.TwoWorlds.SHARED;
import static io.seatwise.isolation.TwoWorlds.UNASSIGNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.seatwise.TestClock;
import io.seatwise.UiTest;
import io.seatwise.access.Role;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.export.PortfolioDownloads;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.test.context.TestSecurityContextHolder;

/** Every page and every download on it, as every role, with the ids of another partner and of nobody, on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwoWorldsScreensContract extends UiTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    PortfolioDownloads downloads;

    @Autowired
    TestClock clock;

    private World first;
    private World second;

    /** A partner like the first whose people type the second's words; these then stand in their own record of exports. */
    private World asker;

    private Set<String> strangeIds;
    private final Map<Role, SignedInPerson> people = new EnumMap<>(Role.class);

    @BeforeAll
    void buildWorlds() {
        clock.set(TestClock.NOON);
        TwoWorlds worlds = new TwoWorlds(context);
        first = worlds.first();
        second = worlds.second(first);
        strangeIds = worlds.idsOfSecondAlone(first, second);
        asker = worlds.first();
        people.putAll(first.people());
        people.put(OPERATOR, worlds.operator());
    }

    @Test
    void everyPageThereIsIsWalked() {
        assertThat(RouteConfiguration.forApplicationScope().getAvailableRoutes())
                .extracting(RouteData::getTemplate)
                .containsExactlyInAnyOrderElementsOf(Pages.ALL.keySet());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleGetsItsPagesWithoutDataOfTheOtherPartner(Role role) throws IOException {
        actAs(people.get(role));
        Set<String> forbidden = forbidden(role);
        List<String> taken = new ArrayList<>();
        for (Map.Entry<String, Set<Role>> entry : Pages.ALL.entrySet()) {
            for (String address : addresses(entry.getKey())) {
                Page page = open(address);

                if (role == OPERATOR && address.isEmpty()) {
                    assertThat(page.view()).as("An operator's start page").endsWith(".OperatorPartnersView");
                } else if (!Pages.LEADING_ON.contains(entry.getKey())) {
                    assertThat(page.isNotFound())
                            .as("%s /%s is %s", role, address, page.view())
                            .isEqualTo(!entry.getValue().contains(role));
                    assertThat(page.view()).as(address).doesNotContain("UnexpectedErrorPage");
                }
                assertThat(Canaries.found(page.dom(), forbidden))
                        .as(role + " /" + address)
                        .isEmpty();
                page.downloads().forEach((link, file) -> {
                    assertThat(file).as(role + " " + link).isNotEmpty();
                    assertThat(Canaries.found(file, forbidden))
                            .as(role + " " + link)
                            .isEmpty();
                    taken.add(address);
                });
            }
        }
        if (role == OPERATOR) {
            assertThat(taken).as("The audit of operators alone").containsExactly("operator/installation");
        } else {
            assertThat(taken).as("Pages with downloads").isNotEmpty();
        }
    }

    @Test
    void theWalkWouldFindWhatItLooksFor() throws IOException {
        actAs(second.people().get(PARTNER_ADMIN));
        for (String address : List.of(
                "",
                "customers",
                "customers/print",
                "customers/" + second.assigned(),
                "customers/" + second.assigned() + "?tab=subscriptions",
                "customers/" + second.assigned() + "?tab=product-score",
                "product-scores",
                "customers/" + second.assigned() + "?tab=groups",
                "customers/" + second.assigned() + "?tab=privacy",
                "customers/" + second.assigned() + "?tab=usage",
                "usage-analytics",
                "training",
                "training?view=board",
                "training?view=table",
                "training?q=" + CANARY,
                "training/outcomes",
                "customers/" + second.assigned() + "?tab=training",
                "customers/" + second.assigned() + "/plan",
                "campaigns",
                "campaigns/" + second.campaign(),
                "imports",
                "imports?run=" + second.appliedRun(),
                "audit",
                "exports",
                "renewals?within=all",
                "renewals?within=all&subscription=sub-1",
                "renewals/print?within=all",
                "settings/people",
                "settings/tokens")) {
            assertThat(Canaries.found(open(address).dom(), Set.of(CANARY)))
                    .as(address)
                    .isNotEmpty();
        }
        assertThat(open("exports").downloads().values())
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(Canaries.found(file, Set.of(CANARY))).isNotEmpty());
        assertThat(Canaries.found(open("renewals?within=all&subscription=sub-1").dom(), TwoWorlds.AMOUNTS))
                .isNotEmpty();
        actAs(people.get(VIEWER));
        assertThat(Canaries.found(open("customers").dom(), Set.of(UNASSIGNED, first.others() + "")))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void foreignIdInTheUrlIsAnsweredLikeAnUnknownOne(Role role) throws IOException {
        actAs(people.get(role));
        List<String> addresses = new ArrayList<>();
        for (CustomerId customer : customersHiddenFrom(role)) {
            for (String tab : List.of(
                    "",
                    "?tab=subscriptions",
                    "?tab=history",
                    "?tab=usage",
                    "?tab=product-score",
                    "?tab=groups",
                    "?tab=privacy",
                    "?licences=own")) {
                addresses.add("customers/" + customer + tab);
            }
        }
        addresses.add("imports?run=" + second.appliedRun());
        addresses.add("imports?run=" + second.rejectedRun());
        addresses.add("campaigns/" + second.campaign());
        addresses.add("campaigns/" + (role == ACCOUNT_MANAGER ? first : second).hiddenCampaign());
        addresses.add("campaigns/" + second.campaign() + "/edit");
        for (String address : addresses) {
            UUID nobodys = UUID.randomUUID();
            Page page = open(address);
            Page random = open(address.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", nobodys.toString()));

            assertThat(page.isNotFound()).as(role + " /" + address).isTrue();
            assertThat(page.view()).isEqualTo(random.view());
            assertThat(page.text()).isNotBlank().isEqualTo(random.text());
            assertThat(Canaries.found(page.dom(), Set.of(CANARY))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PARTNER_ADMIN", "ACCOUNT_MANAGER", "TRAINING", "VIEWER"})
    void strangeValuesInTheQueryFindNothing(Role role) throws IOException {
        actAs(asker.people().get(role));
        String manager = second.people().get(ACCOUNT_MANAGER).email();
        List<String> addresses = new ArrayList<>(List.of(
                "customers?q=" + CANARY,
                "customers?q=" + second.assigned(),
                "customers?tag=" + CANARY + "+tag",
                "customers?region=" + CANARY + "+Region",
                "customers?accountManager=" + manager,
                "customers?productId=" + CANARY,
                "customers/" + asker.assigned() + "?product=" + CANARY,
                "exports?q=" + CANARY,
                "campaigns?q=" + CANARY,
                "campaigns?customer=" + second.assigned()));
        if (role == PARTNER_ADMIN) {
            addresses.addAll(List.of("audit?q=" + CANARY, "audit?actor=" + manager, "audit?action=" + CANARY));
        }
        for (String address : addresses) {
            Page page = open(address);
            Set<String> words = new TreeSet<>(strangeIds);
            words.remove(second.assigned().toString());
            words.addAll(List.of(CANARY + " Customer", CANARY + " Cloud", CANARY + " Office", CANARY + " subject"));

            assertThat(page.isNotFound()).as(address).isFalse();
            if (address.startsWith("customers?")) {
                assertThat(page.text()).as(role + " /" + address).contains("No customers match");
            }
            assertThat(Canaries.found(page.dom(), words))
                    .as(role + " /" + address)
                    .isEmpty();
            page.downloads()
                    .values()
                    .forEach(file -> assertThat(Canaries.found(file, words))
                            .as(role + " /" + address)
                            .isEmpty());
        }
    }

    @Test
    void aDownloadAsksAtTheClickWhoIsSignedIn() {
        actAs(people.get(PARTNER_ADMIN));
        CustomerFilterParameters all = CustomerFilterParameters.parse(Map.<String, List<String>>of());
        for (DownloadHandler handler : List.of(
                downloads.workbook(() -> all),
                downloads.customersCsv(() -> all),
                downloads.entitlementsCsv(() -> all))) {
            assertThat(wordsIn(handler, people.get(PARTNER_ADMIN))).containsExactly(UNASSIGNED);
            assertThat(wordsIn(handler, people.get(ACCOUNT_MANAGER))).isEmpty();
            assertThat(wordsIn(handler, second.people().get(VIEWER))).containsExactly(CANARY);
            assertThat(take(handler, people.get(OPERATOR)).getStatus()).isEqualTo(403);
            TestSecurityContextHolder.clearContext();
            assertThatThrownBy(() -> Page.take(handler, UI.getCurrent().getElement()))
                    .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        }
    }

    @Test
    void aDownloadOfOneCustomerIsNotFoundForWhoDoesNotSeeIt() {
        actAs(people.get(PARTNER_ADMIN));
        DownloadHandler strange = downloads.customerWorkbook(second.assigned());
        DownloadHandler nobodys = downloads.customerWorkbook(new CustomerId(UUID.randomUUID()));
        for (Role role : Pages.READERS) {
            MockHttpServletResponse answer = take(strange, people.get(role));
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getContentAsByteArray())
                    .isEqualTo(take(nobodys, people.get(role)).getContentAsByteArray());
        }
        DownloadHandler unassigned = downloads.customerWorkbook(first.unassigned());
        assertThat(take(unassigned, people.get(ACCOUNT_MANAGER)).getStatus()).isEqualTo(404);
        assertThat(wordsIn(unassigned, people.get(VIEWER))).containsExactly(UNASSIGNED);
    }

    private static Set<String> wordsIn(DownloadHandler handler, SignedInPerson person) {
        MockHttpServletResponse answer = take(handler, person);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).isNotEmpty();
        return Canaries.found(answer.getContentAsByteArray(), Set.of(CANARY, UNASSIGNED));
    }

    private static MockHttpServletResponse take(DownloadHandler handler, SignedInPerson person) {
        TwoWorlds.signIn(person);
        return Page.take(handler, UI.getCurrent().getElement());
    }

    /** Starts a new session, for parts of a page live as long as the session. */
    private void actAs(SignedInPerson person) {
        cleanVaadinEnvironment();
        TwoWorlds.signIn(person);
        initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    private static Page open(String address) throws IOException {
        String[] parts = address.split("\\?", 2);
        return Page.open(parts[0], parts.length == 1 ? "" : parts[1]);
    }

    private List<String> addresses(String template) {
        String customer = "customers/" + first.assigned();
        return switch (template) {
            case "customers/:tenantId" ->
                List.of(
                        customer,
                        customer + "?tab=subscriptions",
                        customer + "?tab=history",
                        customer + "?tab=product-score",
                        customer + "?tab=score",
                        customer + "?tab=score&view=180&rebase=true",
                        customer + "?tab=groups",
                        customer + "?tab=privacy",
                        customer + "?tab=usage",
                        customer + "?tab=training",
                        customer + "?licences=own",
                        "customers/" + SHARED);
            case "customers/:tenantId/plan" -> List.of(customer + "/plan");
            case "training/playbooks/:code" -> List.of("training/playbooks/low-adoption");
            case "customers/:tenantId/score/:category" ->
                List.of(customer + "/score/communication", customer + "/score/network-connectivity");
            case "renewals", "renewals/print" ->
                List.of(
                        template + "?within=all",
                        template + "?within=all&subscription=sub-1",
                        template + "?within=all&sort=atStake,desc",
                        template + "?within=365&sort=accountManager");
            case "campaigns" -> List.of(template, template + "?customer=" + first.assigned());
            case "campaigns/:campaignId" -> List.of("campaigns/" + first.campaign());
            case "campaigns/new" -> List.of(template, "campaigns/" + first.campaign() + "/edit");
            case "imports" ->
                List.of(
                        template,
                        "imports?customer=" + first.assigned(),
                        "imports?customer=" + second.assigned(),
                        "imports?run=" + first.appliedRun(),
                        "imports?run=" + first.rejectedRun());
            case "invitation/:secret", "setup/:secret" ->
                List.of(template.replace(":secret", UUID.randomUUID().toString()));
            default -> List.of(template);
        };
    }

    private Set<String> forbidden(Role role) {
        Set<String> forbidden = new TreeSet<>(strangeIds);
        if (role == OPERATOR) {
            forbidden.addAll(List.of(UNASSIGNED, first.assigned() + "", first.others() + ""));
            forbidden.removeIf(second.partner().toString()::equals);
            forbidden.addAll(List.of(CANARY + " Customer", CANARY + " Somebody", CANARY + " Office"));
            return forbidden;
        }
        forbidden.add(CANARY);
        if (role == ACCOUNT_MANAGER) {
            forbidden.addAll(List.of(UNASSIGNED, first.others() + "", first.unassigned() + ""));
        }
        if (!role.seesMoney()) {
            forbidden.addAll(TwoWorlds.AMOUNTS);
        }
        return forbidden;
    }

    private List<CustomerId> customersHiddenFrom(Role role) {
        List<CustomerId> hidden = new ArrayList<>(List.of(second.assigned(), second.others(), second.unassigned()));
        if (role == ACCOUNT_MANAGER) {
            hidden.addAll(List.of(first.others(), first.unassigned()));
        }
        return hidden;
    }
}
