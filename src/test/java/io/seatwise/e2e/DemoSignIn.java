package io.seatwise.e2e;

/** The demo's administrator and operator, as the sign-in page offers them. */
final class DemoSignIn {

    static final String ADMINISTRATOR = "ada@contoso.example";
    static final String OPERATOR = "olga@hosting.example";
    static final String PASSWORD = "four calm rivers meet";

    private DemoSignIn() {}
}
