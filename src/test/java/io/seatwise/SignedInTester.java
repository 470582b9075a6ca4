package io.seatwise;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.context.TestSecurityContextHolder;

/** Signs a test in as a person of a partner, who is stored as real ones are. */
public final class SignedInTester {

    private final PartnerTransactions transactions;
    private final JdbcTemplate jdbc;
    private final Scopes scopes;

    public SignedInTester(PartnerTransactions transactions, JdbcTemplate jdbc, Scopes scopes) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    /** A new person of this role, with an address of their own. */
    public PartnerScope signIn(PartnerId partnerId, String partnerName, Role role) {
        return signIn(partnerId, partnerName, role, UUID.randomUUID() + "@contoso.example");
    }

    /** A new person of this role; an account manager sees the customers assigned to this address. */
    public PartnerScope signIn(PartnerId partnerId, String partnerName, Role role, String email) {
        PersonId personId = PersonId.random();
        transactions.run(
                scopes.forJob(partnerId, partnerName, "test"),
                () -> jdbc.update(
                        "insert into person (partner_id, person_id, email, name, role, state, created_at, version, access_version)"
                                + " values (?, ?, ?, 'Somebody', ?, 'ACTIVE', ?, 0, 0)",
                        partnerId,
                        personId,
                        email,
                        role.name(),
                        Timestamp.from(TestClock.NOON)));
        SignedInPerson person = new SignedInPerson(
                new SignedInPerson.Partner(partnerId, partnerName),
                personId,
                email,
                "Somebody",
                new SignedInPerson.Access(role),
                TestClock.NOON);
        TestSecurityContextHolder.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        return scopes.of(person);
    }
}
