package io.seatwise.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.customers.CustomersFileKind.CustomerLine;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind.Session;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.ImportOptions;
import io.seatwise.imports.ListMode;
import io.seatwise.imports.Listing;
import io.seatwise.imports.columns.Faults;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@SeatwiseTest
class CustomersFileTest {

    private static final CustomerId ONE = CustomerId.of("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");
    private static final CustomerId TWO = CustomerId.of("1a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");

    @Autowired
    CustomersFileKind kind;

    @Autowired
    Customers customers;

    @Autowired
    Provisioning provisioning;

    @Autowired
    Scopes scopes;

    @Autowired
    PartnerTransactions transactions;

    private PartnerScope scope;

    @BeforeEach
    void makePartner() {
        scope = scopes.forJob(provisioning.addPartner("Contoso", null), "Contoso", "test");
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("test", "", "ROLE_PARTNER_ADMIN"));
    }

    @Test
    void anEmptyValueLeavesWhatWas() {
        apply(ImportId.random(), line(ONE, "Fabrikam", "DE", List.of("edu", "key account")));
        Changes changes = apply(ImportId.random(), line(ONE, "Fabrikam AG", null, List.of()));

        Customer customer = customers.find(scope, ONE).orElseThrow();
        assertThat(changes.rows().rowsChanged()).isEqualTo(1);
        assertThat(customer.name()).isEqualTo("Fabrikam AG");
        assertThat(customer.profile().country()).isEqualTo("DE");
        assertThat(customer.profile().care().tags()).containsExactly("edu", "key account");
    }

    @Test
    void aCustomerNoLongerNamedStaysAndIsMarkedUntilItIsNamedAgain() {
        apply(ImportId.random(), line(ONE, "Fabrikam", "DE", List.of()), line(TWO, "Tailspin", null, List.of()));
        Changes gone = apply(
                new ImportContext(
                        ImportId.random(),
                        TestClock.NOON,
                        TestClock.TODAY,
                        new ImportOptions.Hints(null, ListMode.FULL, null, null)),
                line(ONE, "Fabrikam", "DE", List.of()));

        assertThat(gone.rows().rowsNoLongerSeen()).isEqualTo(1);
        assertThat(gone.listing()).isEqualTo(new Listing(2, 1));
        assertThat(customers.find(scope, TWO).orElseThrow().presence().notSeenSince())
                .isEqualTo(TestClock.TODAY);

        apply(ImportId.random(), line(ONE, "Fabrikam", "DE", List.of()), line(TWO, "Tailspin", null, List.of()));
        assertThat(customers.find(scope, TWO).orElseThrow().presence().notSeenSince())
                .isNull();
    }

    @Test
    void additionsMarkNobodyAndCountWhoIsNotNamed() {
        apply(ImportId.random(), line(ONE, "Fabrikam", "DE", List.of()), line(TWO, "Tailspin", null, List.of()));
        Changes additions = apply(ImportId.random(), line(ONE, "Fabrikam AG", "DE", List.of()));

        assertThat(additions.rows().rowsNoLongerSeen()).isZero();
        assertThat(additions.listing()).isEqualTo(new Listing(2, 1));
        assertThat(customers.find(scope, TWO).orElseThrow().presence().notSeenSince())
                .isNull();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        apply(ImportId.random(), line(ONE, "Fabrikam", "DE", List.of("edu")));

        assertThat(apply(ImportId.random(), line(ONE, "Fabrikam", "DE", List.of("edu")))
                        .changesNothing())
                .isTrue();
    }

    @Test
    void anUndoneRunTakesItsCustomersAndChangesAlong() {
        apply(ImportId.random(), line(ONE, "Fabrikam", "DE", List.of()));
        ImportId run = ImportId.random();
        apply(run, line(ONE, "Other", "FR", List.of()), line(TWO, "Tailspin", null, List.of()));

        transactions.run(scope, () -> kind.undo(scope, context(run)));

        assertThat(customers.find(scope, ONE).orElseThrow().name()).isEqualTo("Fabrikam");
        assertThat(customers.find(scope, ONE).orElseThrow().profile().country()).isEqualTo("DE");
        assertThat(customers.find(scope, TWO)).isEmpty();
    }

    private Changes apply(ImportId run, CustomerLine... lines) {
        return apply(context(run), lines);
    }

    private Changes apply(ImportContext context, CustomerLine... lines) {
        return transactions.write(scope, () -> {
            Session<CustomerLine> session = kind.open(scope, context);
            session.apply(List.of(lines), List.of(), Faults.IGNORED);
            return session.finish();
        });
    }

    private static ImportContext context(ImportId run) {
        return new ImportContext(run, TestClock.NOON, TestClock.TODAY);
    }

    private static CustomerLine line(CustomerId customerId, String name, @Nullable String country, List<String> tags) {
        return new CustomerLine(
                customerId,
                name,
                new CustomerProfile(null, country, null, null, null, new CustomerProfile.Care(null, tags)),
                null,
                null);
    }
}
