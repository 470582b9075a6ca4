package io.seatwise.access.partners;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Refusal;
import io.seatwise.access.RefusedException;
import io.seatwise.access.Role;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.credentials.Secrets;
import io.seatwise.access.people.Emails;
import io.seatwise.access.people.InstallationPeople;
import io.seatwise.access.people.People;
import io.seatwise.access.people.Person;
import io.seatwise.access.tokens.ApiToken;
import io.seatwise.access.tokens.ApiTokenRepository;
import io.seatwise.access.tokens.TokenKey;
import io.seatwise.access.tokens.TokenMaker;
import io.seatwise.access.tokens.Tokens;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.TokenId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Makes partners with their first people and tokens, where nobody is signed in yet: the bootstrap file, the demo, the
 * first set-up, the operator. Asks for no role; screens and the REST API go through {@link People}, {@link Tokens} and
 * {@link Partners} instead.
 */
@Service
public class Provisioning {

    private static final String ACTOR = "installation";
    private static final Duration OPERATORS_TOKEN_VALID = Duration.ofHours(24);
    private static final TokenMaker INSTALLATION = new TokenMaker(ACTOR, null, false);

    private final PartnerTransactions transactions;
    private final InstallationPeople people;
    private final ApiTokenRepository tokens;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Provisioning(
            PartnerTransactions transactions,
            InstallationPeople people,
            ApiTokenRepository tokens,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.tokens = tokens;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this installation serves anybody yet. */
    public boolean hasPartners() {
        return transactions.installation(
                () -> jdbc.sql("select count(*) from partner where partner_id <> :installation")
                                .param("installation", Installation.ID)
                                .query(Long.class)
                                .single()
                        > 0);
    }

    /** Runs several steps as one: all are done or none. */
    public void atOnce(Runnable steps) {
        atOnce(() -> {
            steps.run();
            return true;
        });
    }

    /** {@link #atOnce(Runnable)} with a result. */
    public <T> T atOnce(Supplier<T> steps) {
        return transactions.installation(steps);
    }

    /**
     * A new partner without people.
     *
     * @throws RefusedException when the name is missing
     */
    public PartnerId addPartner(String name, @Nullable String mpnId) {
        String checked = checkedName(name);
        PartnerId id = PartnerId.random();
        transactions.installation(() -> insertPartner(id, checked, mpnId));
        audit.record(id, ACTOR, "partner.created", checked, "");
        return id;
    }

    /**
     * A person who can sign in at once. {@link Role#OPERATOR} belongs to no partner: use {@link #addOperator}.
     *
     * @throws RefusedException when e-mail, name, role or password are not acceptable
     */
    public Person addPerson(PartnerId partnerId, String email, String name, Role role, String password) {
        if (role == Role.OPERATOR) {
            throw new RefusedException(Refusal.ROLE_NOT_ALLOWED);
        }
        return add(partnerId, email, name, role, password);
    }

    /** A person who runs the installation and sees no partner's data. */
    public void addOperator(String email, String name, String password) {
        ensureInstallation();
        add(Installation.ID, email, name, Role.OPERATOR, password);
    }

    /**
     * A token with a secret known beforehand, without an end.
     *
     * @param accountManager for {@link Role#ACCOUNT_MANAGER}: whose customers it sees, null for none; else null
     * @throws RefusedException when the secret is too short or taken
     */
    public void addToken(PartnerId partnerId, String name, Role role, String secret, @Nullable String accountManager) {
        if (role == Role.OPERATOR) {
            throw new RefusedException(Refusal.ROLE_NOT_ALLOWED);
        }
        if (role != Role.ACCOUNT_MANAGER && accountManager != null) {
            throw new RefusedException(Refusal.ACCOUNT_MANAGER_UNKNOWN);
        }
        saveToken(partnerId, name, role, secret, accountManager, INSTALLATION, null);
    }

    /** A token that may create partners and nothing else. */
    public void addOperatorToken(String name, String secret) {
        ensureInstallation();
        saveToken(Installation.ID, name, Role.OPERATOR, secret, null, INSTALLATION, null);
    }

    /** A token of the partner's administrators for the operator, for 24 hours; returns its secret. */
    String addOperatorsToken(PartnerId partnerId, String operator) {
        String secret = Secrets.token();
        saveToken(
                partnerId,
                "Operator's first token",
                Role.PARTNER_ADMIN,
                secret,
                null,
                new TokenMaker(operator, null, true),
                now().plus(OPERATORS_TOKEN_VALID));
        return secret;
    }

    /** The partner's name, for scopes made outside a request. */
    public Optional<String> partnerName(PartnerId partnerId) {
        return transactions.installation(() -> jdbc.sql("select name from partner where partner_id = :partner")
                .param("partner", partnerId)
                .query(String.class)
                .optional());
    }

    public ApiToken saveToken(
            PartnerId partnerId,
            String name,
            Role role,
            String secret,
            @Nullable String accountManager,
            TokenMaker maker,
            @Nullable OffsetDateTime expiresAt) {
        String checked = checkedName(name);
        if (!secret.startsWith(Secrets.TOKEN_PREFIX) || secret.length() < Secrets.SHORTEST_TOKEN) {
            throw new RefusedException(Refusal.SECRET_TOO_SHORT);
        }
        String hash = Secrets.fingerprint(secret);
        ApiToken saved = transactions.installation(() -> {
            checkNotAPersons(partnerId, checked);
            if (tokens.findBySecretInInstallation(hash).isPresent()) {
                throw new RefusedException(Refusal.SECRET_TAKEN);
            }
            return tokens.save(new ApiToken(
                    new TokenKey(partnerId, TokenId.random()),
                    checked,
                    new ApiToken.Secret(hash, Secrets.hint(secret)),
                    new ApiToken.Grant(
                            role,
                            accountManager == null ? null : Emails.checked(accountManager),
                            maker.name(),
                            maker.personId(),
                            maker.operator()),
                    ApiToken.Life.from(now(), expiresAt),
                    null));
        });
        audit.record(
                partnerId,
                maker.name(),
                "token.created",
                checked,
                Audit.about(
                        saved.key().tokenId(), "Role " + role + (maker.operator() ? ", made by the operator" : "")));
        return saved;
    }

    /** A token that bears a person's name would be read as that person in lists and audits. */
    private void checkNotAPersons(PartnerId partnerId, String name) {
        boolean taken = name.contains("@")
                || people.ofPartner(partnerId).stream()
                        .anyMatch(person ->
                                NameReading.isOf(person.name(), name) || NameReading.isOf(person.email(), name));
        if (taken) {
            throw new RefusedException(Refusal.TOKEN_NAME_PERSONAL);
        }
    }

    public static String checkedName(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > 200) {
            throw new RefusedException(Refusal.NAME_MISSING);
        }
        return stripped;
    }

    private Person add(PartnerId partnerId, String email, String name, Role role, String password) {
        String address = Emails.checked(email);
        String checked = checkedName(name);
        Person added = people.add(partnerId, partnerName(partnerId).orElse(""), address, checked, role, password);
        audit.record(partnerId, ACTOR, "person.created", address, "Role " + role);
        return added;
    }

    private void ensureInstallation() {
        if (partnerName(Installation.ID).isEmpty()) {
            transactions.installation(() -> insertPartner(Installation.ID, Installation.NAME, null));
        }
    }

    private int insertPartner(PartnerId id, String name, @Nullable String mpnId) {
        return jdbc.sql("""
                        insert into partner (partner_id, name, mpn_id, created_at)
                        values (:id, :name, :mpn, :now)
                        """)
                .param("id", id)
                .param("name", name)
                .param("mpn", mpnId)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
