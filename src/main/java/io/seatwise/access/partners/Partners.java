package io.seatwise.access.partners;

import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Refusal;
import io.seatwise.access.RefusedException;
import io.seatwise.access.Role;
import io.seatwise.access.Roles;
import io.seatwise.access.SignedIn;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.people.Emails;
import io.seatwise.access.people.InstallationPeople;
import io.seatwise.access.people.InvitationLinks;
import io.seatwise.access.people.Person;
import io.seatwise.ids.PartnerId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The partners of this installation, for its operator, who sees no data of theirs. */
@Service
public class Partners {

    private final Provisioning provisioning;
    private final InstallationPeople people;
    private final InvitationLinks invitations;
    private final PartnerTransactions transactions;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    Partners(
            Provisioning provisioning,
            InstallationPeople people,
            InvitationLinks invitations,
            PartnerTransactions transactions,
            AuditLog audit,
            JdbcClient jdbc) {
        this.provisioning = provisioning;
        this.people = people;
        this.invitations = invitations;
        this.transactions = transactions;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** By name. */
    @PreAuthorize(Roles.CAN_OPERATE)
    public List<PartnerRow> list() {
        return transactions.installation(() -> jdbc.sql("""
                        select partner_id, name, mpn_id, created_at,
                            (select count(*) from person p where p.partner_id = partner.partner_id) as people
                        from partner
                        where partner_id <> :installation
                        order by lower(name), partner_id
                        """)
                .param("installation", Installation.ID)
                .query((row, number) -> new PartnerRow(
                        PartnerId.of(row, "partner_id"),
                        row.getString("name"),
                        row.getString("mpn_id"),
                        row.getObject("created_at", OffsetDateTime.class)
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toLocalDate(),
                        row.getLong("people")))
                .list());
    }

    /**
     * Makes a partner with an administrator, who sets a password by the link returned; all or nothing.
     *
     * @param issueToken whether the operator also gets an administrator's token, for 24 hours and marked as the
     *     operator's where the partner sees it
     * @throws RefusedException when the name or the e-mail are not acceptable
     */
    @PreAuthorize(Roles.CAN_OPERATE)
    public NewPartner create(String name, @Nullable String mpnId, String adminEmail, boolean issueToken) {
        String email = Emails.checked(adminEmail);
        String operator = operator();
        Person[] administrator = new Person[1];
        try {
            NewPartner made = transactions.installationChange(() -> {
                PartnerId id = provisioning.addPartner(name, mpnId == null || mpnId.isBlank() ? null : mpnId.strip());
                Person admin = people.addInvited(id, email, email.substring(0, email.indexOf('@')), Role.PARTNER_ADMIN);
                administrator[0] = admin;
                String secret = issueToken ? provisioning.addOperatorsToken(id, operator) : null;
                audit.record(id, operator, "person.invited", email, "Role " + Role.PARTNER_ADMIN);
                audit.record(Installation.ID, operator, "partner.created", name, "");
                return new NewPartner(id, secret, invitations.issue(admin));
            });
            return new NewPartner(
                    made.id(), made.token(), invitations.mailed(administrator[0], name, made.invitation()));
        } catch (DuplicateKeyException exception) {
            throw new RefusedException(Refusal.EMAIL_TAKEN);
        }
    }

    private static String operator() {
        return SignedIn.current().map(SignedIn::actor).orElse("operator");
    }
}
