package io.seatwise.access.organisation;

import io.seatwise.access.Role;
import io.seatwise.access.organisation.OrganisationSettings.Claims;
import io.seatwise.access.organisation.OrganisationSettings.Local;
import io.seatwise.access.organisation.OrganisationSettings.Provider;
import io.seatwise.base.Id;
import io.seatwise.base.key.InstallationKey;
import io.seatwise.base.key.Sealed;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored settings; every call runs inside a transaction of its caller. */
@Component
class OrganisationRows {

    private final JdbcClient jdbc;
    private final Sealed sealed;

    OrganisationRows(JdbcClient jdbc, InstallationKey key) {
        this.jdbc = jdbc;
        this.sealed = new Sealed(key, "organisation");
    }

    Optional<Organisation> find(PartnerId partner) {
        return jdbc.sql("""
                        select issuer, client_id, email_claim, group_claim, creates_people, local_sign_in,
                            administrator_id, enabled, tested_at, version
                        from organisation_sign_in
                        where partner_id = :partner
                        """)
                .param("partner", partner)
                .query((row, number) -> organisation(partner, row))
                .optional();
    }

    /** The partners that sign in with their organisation and accept addresses of this domain. */
    List<PartnerId> findEnabledByDomain(String domain) {
        return jdbc.sql("""
                        select o.partner_id
                        from organisation_domain d
                        join organisation_sign_in o on o.partner_id = d.partner_id
                        where d.domain = :domain
                            and o.enabled
                        order by o.partner_id
                        fetch first 20 rows only
                        """)
                .param("domain", domain)
                .query((row, number) -> PartnerId.of(row, "partner_id"))
                .list();
    }

    boolean isAnyEnabled() {
        return jdbc.sql("select count(*) from organisation_sign_in where enabled")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The client secret, to be sent to the provider. */
    String secret(PartnerId partner) {
        return sealed.open(
                jdbc.sql("select client_secret from organisation_sign_in where partner_id = :partner")
                        .param("partner", partner)
                        .query(String.class)
                        .single(),
                partner.toString());
    }

    void insert(PartnerId partner, OrganisationSettings settings, String secret) {
        jdbc.sql("""
                        insert into organisation_sign_in
                            (partner_id, issuer, client_id, client_secret, email_claim, group_claim, creates_people,
                            local_sign_in, administrator_id, enabled, tested_at, version)
                        values (:partner, :issuer, :client, :secret, :email, :groups, :creates, :local, :administrator,
                            false, null, 1)
                        """)
                .params(values(partner, settings))
                .param("secret", sealed.seal(secret, partner.toString()))
                .update();
        insertLists(partner, settings);
    }

    /** @param secret null to keep the stored one */
    void update(PartnerId partner, OrganisationSettings settings, @Nullable String secret, boolean stillTested) {
        jdbc.sql("""
                        update organisation_sign_in
                        set issuer = :issuer, client_id = :client, email_claim = :email, group_claim = :groups,
                            creates_people = :creates, local_sign_in = :local, administrator_id = :administrator,
                            version = version + 1
                        where partner_id = :partner
                        """).params(values(partner, settings)).update();
        if (secret != null) {
            jdbc.sql("update organisation_sign_in set client_secret = :secret where partner_id = :partner")
                    .param("secret", sealed.seal(secret, partner.toString()))
                    .param("partner", partner)
                    .update();
        }
        if (!stillTested) {
            jdbc.sql("update organisation_sign_in set enabled = false, tested_at = null where partner_id = :partner")
                    .param("partner", partner)
                    .update();
        }
        deleteLists(partner);
        insertLists(partner, settings);
    }

    void enable(PartnerId partner, boolean enabled) {
        jdbc.sql("update organisation_sign_in set enabled = :enabled where partner_id = :partner")
                .param("enabled", enabled)
                .param("partner", partner)
                .update();
    }

    /** Notes a sign-in that worked, unless the settings were changed meanwhile. */
    void markTested(PartnerId partner, long version, Instant now) {
        jdbc.sql("""
                        update organisation_sign_in
                        set tested_at = :now
                        where partner_id = :partner
                            and version = :version
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("partner", partner)
                .param("version", version)
                .update();
    }

    void delete(PartnerId partner) {
        deleteLists(partner);
        jdbc.sql("delete from organisation_sign_in where partner_id = :partner")
                .param("partner", partner)
                .update();
    }

    private void deleteLists(PartnerId partner) {
        jdbc.sql("delete from organisation_domain where partner_id = :partner")
                .param("partner", partner)
                .update();
        jdbc.sql("delete from organisation_group where partner_id = :partner")
                .param("partner", partner)
                .update();
    }

    private void insertLists(PartnerId partner, OrganisationSettings settings) {
        settings.domains()
                .forEach(domain -> jdbc.sql("""
                                insert into organisation_domain (partner_id, domain)
                                values (:partner, :domain)
                                """)
                        .param("partner", partner)
                        .param("domain", domain)
                        .update());
        settings.groups()
                .forEach((group, role) -> jdbc.sql("""
                                insert into organisation_group (partner_id, group_value, role)
                                values (:partner, :group, :role)
                                """)
                        .param("partner", partner)
                        .param("group", group)
                        .param("role", role.name())
                        .update());
    }

    private Organisation organisation(PartnerId partner, ResultSet row) throws SQLException {
        OffsetDateTime testedAt = row.getObject("tested_at", OffsetDateTime.class);
        return new Organisation(
                partner,
                new OrganisationSettings(
                        new Provider(row.getString("issuer"), row.getString("client_id")),
                        new Claims(row.getString("email_claim"), row.getString("group_claim")),
                        domains(partner),
                        groups(partner),
                        row.getBoolean("creates_people"),
                        new Local(
                                LocalSignIn.valueOf(row.getString("local_sign_in")),
                                Id.ofNullable(row, "administrator_id", PersonId::new))),
                row.getBoolean("enabled"),
                testedAt == null ? null : testedAt.toInstant(),
                row.getLong("version"));
    }

    private Set<String> domains(PartnerId partner) {
        return new TreeSet<>(jdbc.sql("select domain from organisation_domain where partner_id = :partner")
                .param("partner", partner)
                .query(String.class)
                .list());
    }

    private Map<String, Role> groups(PartnerId partner) {
        Map<String, Role> groups = new TreeMap<>();
        jdbc.sql("select group_value, role from organisation_group where partner_id = :partner")
                .param("partner", partner)
                .query((RowCallbackHandler)
                        row -> groups.put(row.getString("group_value"), Role.valueOf(row.getString("role"))));
        return groups;
    }

    private static Map<String, @Nullable Object> values(PartnerId partner, OrganisationSettings settings) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("partner", partner);
        values.put("issuer", settings.provider().issuer());
        values.put("client", settings.provider().clientId());
        values.put("email", settings.claims().email());
        values.put("groups", settings.claims().groups());
        values.put("creates", settings.createsPeople());
        values.put("local", settings.local().who().name());
        values.put("administrator", settings.local().administratorId());
        return values;
    }
}
