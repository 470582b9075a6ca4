package io.seatwise.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.audit.AuditEntry;
import io.seatwise.access.audit.AuditFilter;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.PortfolioData;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Changes to many customers at once, on both databases. */
@RecordApplicationEvents
abstract class CustomerBulkEditsContract {

    /** More than fit into one statement. */
    private static final int CUSTOMERS = 1_203;

    @Autowired
    CustomerBulkEdits edits;

    @Autowired
    Customers customers;

    @Autowired
    AuditLog audit;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    ApplicationEvents events;

    private PortfolioData data;
    private PartnerScope partner;
    private PartnerScope scope;
    private List<CustomerId> all;

    @BeforeEach
    void prepare() {
        data = new PortfolioData(transactions, jdbc, scopes);
        partner = data.partner("Contoso", TestClock.TODAY);
        scope = data.signIn(partner, Role.PARTNER_ADMIN);
        all = insert(partner, CUSTOMERS);
    }

    private List<CustomerId> insert(PartnerScope scope, int count) {
        List<CustomerId> ids = IntStream.range(0, count)
                .mapToObj(each -> new CustomerId(UUID.randomUUID()))
                .toList();
        transactions.run(
                scope,
                () -> jdbc.batchUpdate(
                        "insert into customer (partner_id, tenant_id, name, name_key, created_at, version)"
                                + " values (?, ?, 'Customer', 'customer', ?, 0)",
                        ids.stream()
                                .map(id -> new Object[] {scope.partnerId(), id, Timestamp.from(Instant.EPOCH)})
                                .toList()));
        return ids;
    }

    @Test
    void archiveOfManyPublishesOneEventAndNamesEachInTheAudit() {
        customers.archive(scope, all.getFirst());
        events.clear();

        List<CustomerId> archived = edits.archive(scope, all);

        assertThat(archived).hasSize(CUSTOMERS - 1).doesNotContain(all.getFirst());
        assertThat(events.stream(CustomersArchived.class))
                .singleElement()
                .satisfies(event -> assertThat(event.customers()).containsExactlyInAnyOrderElementsOf(archived));
        List<AuditEntry> entries = audited("customers.archived");
        assertThat(entries).hasSize(27); // 1,202 by 45
        assertThat(entries).extracting(AuditEntry::subject).containsOnly("1202 customers");
        assertThat(entries.stream().flatMap(entry -> List.of(entry.detail().split(" ")).stream()))
                .containsExactlyInAnyOrderElementsOf(
                        archived.stream().map(CustomerId::toString).toList());
    }

    @Test
    void restoreUndoesArchive() {
        List<CustomerId> archived = edits.archive(scope, all.subList(0, 3));

        assertThat(edits.restore(scope, all)).containsExactlyInAnyOrderElementsOf(archived);
        assertThat(customers
                        .find(scope, all.getFirst())
                        .orElseThrow()
                        .presence()
                        .isArchived())
                .isFalse();
        assertThat(edits.restore(scope, all)).isEmpty();
        assertThat(events.stream(CustomersArchived.class)).hasSize(2);
    }

    @Test
    void assignmentKeepsWhoWasBefore() {
        edits.assign(scope, all.subList(0, 2), "max@contoso.example");

        Map<CustomerId, String> before = edits.assign(scope, all.subList(0, 3), " eva@contoso.example ");

        assertThat(before)
                .containsEntry(all.get(0), "max@contoso.example")
                .containsEntry(all.get(1), "max@contoso.example")
                .containsEntry(all.get(2), null);
        assertThat(manager(all.get(2))).isEqualTo("eva@contoso.example");
        assertThat(audited("customers.assigned"))
                .extracting(AuditEntry::detail)
                .anyMatch(detail -> detail.startsWith("eva@contoso.example, before max@contoso.example: "))
                .anyMatch(detail -> detail.equals("eva@contoso.example, before nobody: " + all.get(2)));
        edits.assignEach(scope, before);
        assertThat(manager(all.get(0))).isEqualTo("max@contoso.example");
        assertThat(manager(all.get(2))).isNull();
    }

    @Test
    void tagIsAddedWhereItIsMissing() {
        edits.setTags(scope, Map.of(all.get(0), List.of("EDU", "north"), all.get(1), List.of("north")));

        Map<CustomerId, List<String>> before = edits.addTag(scope, all.subList(0, 3), " edu ");

        assertThat(before).isEqualTo(Map.of(all.get(1), List.of("north"), all.get(2), List.of()));
        assertThat(tags(all.get(0))).containsExactly("EDU", "north");
        assertThat(tags(all.get(1))).containsExactly("north", "edu");
        assertThat(tags(all.get(2))).containsExactly("edu");
        edits.setTags(scope, before);
        assertThat(tags(all.get(1))).containsExactly("north");
        assertThat(tags(all.get(2))).isEmpty();
    }

    @Test
    void tagBeyondTheMostIsRefusedForAll() {
        edits.setTags(
                scope,
                Map.of(
                        all.get(1),
                        IntStream.range(0, Customers.MOST_TAGS)
                                .mapToObj(each -> "tag " + each)
                                .toList()));

        assertThatThrownBy(() -> edits.addTag(scope, all, "one more")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> edits.addTag(scope, all, "x".repeat(51))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> edits.addTag(scope, all, " ; ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(tags(all.get(0))).isEmpty();
    }

    @Test
    void customersOfAnotherPartnerOrManagerStayAsTheyAre() {
        PartnerScope other = data.partner("Fabrikam", TestClock.TODAY);
        List<CustomerId> foreign = insert(other, 2);
        edits.assign(scope, all.subList(0, 1), "max@contoso.example");
        PartnerScope max = data.accountManager(partner, "max@contoso.example");

        assertThat(edits.archive(scope, foreign)).isEmpty();
        assertThat(edits.addTag(max, List.of(all.get(0), all.get(1), foreign.get(0)), "mine"))
                .containsOnlyKeys(all.get(0));
    }

    @Test
    void viewerCannotChangeCustomers() {
        PartnerScope viewer = data.signIn(partner, Role.VIEWER);

        assertThatThrownBy(() -> edits.archive(viewer, all)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> edits.restore(viewer, all)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> edits.assign(viewer, all, null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> edits.assignEach(viewer, Map.of())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> edits.addTag(viewer, all, "edu")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> edits.setTags(viewer, Map.of())).isInstanceOf(AccessDeniedException.class);
    }

    private List<AuditEntry> audited(String action) {
        return audit.page(scope, AuditFilter.ALL, 0, 1_000).stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
    }

    private String manager(CustomerId customer) {
        return customers.find(scope, customer).orElseThrow().profile().care().accountManager();
    }

    private List<String> tags(CustomerId customer) {
        return customers.find(scope, customer).orElseThrow().profile().care().tags();
    }
}
