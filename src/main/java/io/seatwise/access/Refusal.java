package io.seatwise.access;

/** Why a change of people or tokens is not made. Screens say it in the reader's language: {@code access.refusal.X}. */
public enum Refusal {
    NAME_MISSING("A name is needed."),
    EMAIL_INVALID("This is not an e-mail address."),
    EMAIL_TAKEN("Somebody with this e-mail address is here already."),
    ROLE_NOT_ALLOWED("This role cannot be given here."),
    LAST_ADMIN("The last active administrator of a partner stays one."),
    PERSON_INVITED("This person has not accepted the invitation yet."),
    ACCOUNT_MANAGER_UNKNOWN("Say whose customers a token for account managers sees."),
    TOKEN_NAME_PERSONAL("A token has a name of its own, not a person's name or address."),
    EXPIRY_PAST("A token ends in the future."),
    SECRET_TOO_SHORT("A token's secret is 'swt_' and at least 32 characters in all."),
    SECRET_TAKEN("This secret belongs to another token."),
    LINK_INVALID("This link is not valid any more."),
    TOO_MANY_ATTEMPTS("After several failures there is a pause; try again later."),
    CHANGED_MEANWHILE("Somebody else changed this meanwhile; look again."),
    CODE_WRONG("This code is not right, or was used before."),
    SECOND_FACTOR_REQUIRED("This installation asks everybody for a second factor."),
    PASSKEY_WRONG("This passkey was not accepted."),
    PASSKEYS_TOO_MANY("A person has at most 20 passkeys."),
    ORGANISATION_ADDRESS("The issuer is a complete address with https that this installation may open."),
    ORGANISATION_INCOMPLETE("Issuer, client id, client secret and claims are needed."),
    ORGANISATION_DOMAINS("At least one domain of e-mail addresses is needed, such as contoso.com."),
    ORGANISATION_GROUPS("At least one group is needed, and each gives one role."),
    ORGANISATION_ADMINISTRATOR("The administrator who keeps a password must be active and have one."),
    ORGANISATION_UNTESTED("Test the settings first: nobody has signed in with them yet."),
    PASSWORD_WRONG("The current password is not right."),
    PASSWORD_TOO_SHORT("A password has at least 12 characters."),
    PASSWORD_TOO_LONG("A password has at most 128 characters."),
    /** Among the passwords that are tried first, or such a one with digits around it. */
    PASSWORD_COMMON("This password is among those that are tried first."),
    /** One character or a run of the keyboard over and over. */
    PASSWORD_REPETITIVE("This password repeats itself too much."),
    /** Little more than the person's, the partner's or the product's name. */
    PASSWORD_PERSONAL("This password is little more than a name that others know.");

    private final String message;

    Refusal(String message) {
        this.message = message;
    }

    /** In plain English, for the REST API and the log. */
    public String message() {
        return message;
    }
}
