package io.seatwise.access;

import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose data a call may touch: one partner's, and for an account manager only the customers assigned to them. Every
 * method that touches a partner's data takes one first; only {@link Scopes} makes one.
 */
public final class PartnerScope {

    /** The {@link #assignedTo()} of a token of an account manager without a person; no customer is assigned to it. */
    public static final String NOBODY = "";

    private final PartnerId partnerId;
    private final String partnerName;
    private final Actor who;
    private final Role role;
    private final boolean seesMoney;
    private final @Nullable String assignedTo;

    PartnerScope(
            PartnerId partnerId,
            String partnerName,
            Actor who,
            Role role,
            boolean seesMoney,
            @Nullable String assignedTo) {
        this.partnerId = partnerId;
        this.partnerName = partnerName;
        this.who = who;
        this.role = role;
        this.seesMoney = seesMoney;
        this.assignedTo = assignedTo;
    }

    public PartnerId partnerId() {
        return partnerId;
    }

    public String partnerName() {
        return partnerName;
    }

    /** The signed-in person; null for a token or a job. */
    public @Nullable PersonId personId() {
        return who.kind() == Actor.Kind.PERSON ? who.personId() : null;
    }

    /** The name of who acts, for reading: a person's e-mail, a token's name, a job's name. */
    public String actor() {
        return who.name();
    }

    /** Who acts, by kind and id: what two acts are compared by. */
    public Actor who() {
        return who;
    }

    public Role role() {
        return role;
    }

    /** The lower-case e-mail whose customers alone are visible; null when all of the partner's are. */
    public @Nullable String assignedTo() {
        return assignedTo;
    }

    /** Whether prices and amounts may be shown, sent or exported. */
    public boolean seesMoney() {
        return seesMoney;
    }

    public boolean seesAllCustomers() {
        return assignedTo == null;
    }

    /**
     * The SQL condition on the {@code customer} table under this alias, to be put in every statement that reads
     * customers' data. Uses the parameters of {@link #parameters()}.
     */
    public String customerFilter(String alias) {
        String partner = alias + ".partner_id = :partner";
        return assignedTo == null ? partner : partner + " and " + managerFilter("lower(" + alias + ".account_manager)");
    }

    /**
     * The SQL condition on a column that holds the lower-case e-mail of the customer's account manager. Derived tables have
     * one; rows that are shown are checked by {@link #customerFilter(String)} too. Uses the parameters of
     * {@link #parameters()}.
     */
    public String managerFilter(String column) {
        if (NOBODY.equals(assignedTo)) {
            return "1 = 0";
        }
        return assignedTo == null ? "1 = 1" : column + " = :assignedTo";
    }

    /**
     * Returns the value of such a column for a customer: the lower-case e-mail of the account manager, empty for none.
     *
     * @param alias the alias of the table {@code customer}
     */
    public static String managerOf(String alias) {
        return "coalesce(lower(" + alias + ".account_manager), '')";
    }

    /** A new, modifiable map with {@code partner} and, where it applies, {@code assignedTo}. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("partner", partnerId);
        if (assignedTo != null) {
            parameters.put("assignedTo", assignedTo);
        }
        return parameters;
    }

    @Override
    public String toString() {
        return "PartnerScope[" + partnerId + ", " + role + "]";
    }
}
