package io.seatwise.e2e;

/** The demo's administrator, as the sign-in page offers it. */
final class DemoSignIn {

    static final String ADMINISTRATOR = "ada@contoso.example";
    static final String PASSWORD = "four calm rivers meet";

    private DemoSignIn() {}
}
