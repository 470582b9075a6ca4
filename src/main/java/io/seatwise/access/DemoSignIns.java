package io.seatwise.access;

import java.util.List;

/** What the demo offers on the sign-in page. Only the demo declares a bean of it, and only in demo mode. */
public interface DemoSignIns {

    List<DemoSignIn> signIns();

    /** The one password of all of them. */
    String password();

    /** A person of the demo who can be tried. */
    record DemoSignIn(String email, Role role, String partner) {}
}
