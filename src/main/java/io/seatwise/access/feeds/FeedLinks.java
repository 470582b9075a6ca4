package io.seatwise.access.feeds;

import io.seatwise.access.Audit;
import io.seatwise.access.OnBehalf;
import io.seatwise.access.OnBehalf.Acting;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.access.credentials.Secrets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The secret link of each person for feeds. A link reads and changes nothing; what it shows is what its person may see
 * at that moment, and it ends with the person. A person has at most one: a new one replaces it.
 */
@Service
public class FeedLinks {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String JOB = "calendar";

    private final PartnerTransactions transactions;
    private final OnBehalf onBehalf;
    private final Scopes scopes;
    private final FeedThrottle throttle;
    private final Audit audit;
    private final FeedLinkRows rows;

    FeedLinks(
            PartnerTransactions transactions,
            OnBehalf onBehalf,
            Scopes scopes,
            FeedThrottle throttle,
            FeedLinkRows rows,
            Audit audit) {
        this.rows = rows;
        this.transactions = transactions;
        this.onBehalf = onBehalf;
        this.scopes = scopes;
        this.throttle = throttle;
        this.audit = audit;
    }

    /** The signed-in person's link; none for a token. */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<FeedLink> of(PartnerScope scope) {
        if (scope.personId() == null) {
            return Optional.empty();
        }
        return rows.find(scope);
    }

    /** Creates the signed-in person's link and returns its secret; an older link stops working. */
    @PreAuthorize(Roles.CAN_READ)
    public String create(PartnerScope scope) {
        String secret = Secrets.link();
        transactions.run(scope, () -> {
            rows.replace(scope, secret);
            audit.record(scope, "calendar-link.created", scope.actor(), "Ends with …" + Secrets.hint(secret));
        });
        return secret;
    }

    /** Revokes the signed-in person's link; without effect when there is none. */
    @PreAuthorize(Roles.CAN_READ)
    public void revoke(PartnerScope scope) {
        transactions.run(scope, () -> {
            if (rows.delete(scope) > 0) {
                audit.record(scope, "calendar-link.revoked", scope.actor(), "");
            }
        });
    }

    /**
     * Runs {@code work} as the person whose link has this secret, with the role and the sight that the person has now.
     *
     * @return empty, without having run it, for an unknown secret and for a person who may not sign in
     * @throws TooManyReadsException when the link is read too often
     */
    public <T> Optional<T> read(String secret, Function<Acting, T> work) {
        if (!SECRET.matcher(secret).matches()) {
            return Optional.empty();
        }
        String hash = Secrets.fingerprint(secret);
        Optional<FeedLinkRows.Owner> owner = rows.owner(hash);
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        throttle.admit(hash);
        PartnerScope partner =
                scopes.forJob(owner.get().partnerId(), owner.get().partnerName(), JOB);
        return onBehalf.of(partner, owner.get().personId(), acting -> {
            rows.noteRead(partner, owner.get());
            return work.apply(acting);
        });
    }
}
