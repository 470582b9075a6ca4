package io.seatwise.access.organisation;

import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.people.Person;
import io.seatwise.base.Id;
import io.seatwise.ids.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a person may still sign in with a password or a passkey; where the organisation's sign-in is off, everybody may. */
@Component
public class LocalSignIns {

    /** What the audit says about an attempt that was refused by these settings. */
    public static final String REFUSED = "Signs in with the organisation";

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;

    LocalSignIns(JdbcClient jdbc, PartnerTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private record Rule(LocalSignIn who, @Nullable PersonId administratorId) {}

    public boolean arePermitted(Person person) {
        return transactions
                .installation(() -> jdbc.sql("""
                                select local_sign_in, administrator_id
                                from organisation_sign_in
                                where partner_id = :partner
                                    and enabled
                                """)
                        .param("partner", person.key().partnerId())
                        .query((row, number) -> new Rule(
                                LocalSignIn.valueOf(row.getString("local_sign_in")),
                                Id.ofNullable(row, "administrator_id", PersonId::new)))
                        .optional())
                .map(rule -> permits(rule, person))
                .orElse(true);
    }

    private static boolean permits(Rule rule, Person person) {
        return switch (rule.who()) {
            case EVERYBODY -> true;
            case ADMINISTRATORS -> person.role() == Role.PARTNER_ADMIN;
            case ONE_ADMINISTRATOR -> person.key().personId().equals(rule.administratorId());
        };
    }
}
