package io.seatwise.access;

/** What a person or token may do. Names are stable: files, tokens and the REST API use them. */
public enum Role {
    PARTNER_ADMIN,
    ACCOUNT_MANAGER,
    TRAINING,
    VIEWER,
    OPERATOR;

    /** Whether people of this role see prices and amounts unless an administrator says otherwise for one of them. */
    public boolean seesMoney() {
        return this == PARTNER_ADMIN || this == ACCOUNT_MANAGER;
    }

    /** The authority Spring Security knows this role by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
