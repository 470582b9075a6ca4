package io.seatwise.access;

/** Role names and expressions as constants, for annotations on services ({@code @PreAuthorize}) and views. */
public final class Roles {

    public static final String PARTNER_ADMIN = "PARTNER_ADMIN";
    public static final String ACCOUNT_MANAGER = "ACCOUNT_MANAGER";
    public static final String TRAINING = "TRAINING";
    public static final String VIEWER = "VIEWER";
    public static final String OPERATOR = "OPERATOR";

    /** May administer the partner: imports, people, tokens, settings. */
    public static final String CAN_ADMINISTER = "hasRole('PARTNER_ADMIN')";

    /** May see customers' figures and take them out as files. */
    public static final String CAN_READ = "hasAnyRole('PARTNER_ADMIN', 'ACCOUNT_MANAGER', 'TRAINING', 'VIEWER')";

    /** May change a customer's tags; an account manager those of assigned customers only. */
    public static final String CAN_TAG = "hasAnyRole('PARTNER_ADMIN', 'ACCOUNT_MANAGER')";

    /** May work on recommendations and campaigns. */
    public static final String CAN_TRAIN = "hasAnyRole('PARTNER_ADMIN', 'TRAINING')";

    /** May create partners on this installation; sees no partner's data. */
    public static final String CAN_OPERATE = "hasRole('OPERATOR')";

    private Roles() {}
}
