package io.seatwise.access.people;

import io.seatwise.access.Refusal;
import io.seatwise.access.RefusedException;
import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses are kept in lower case: one person, one spelling. */
public final class Emails {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile("[^\\s@<>\"(),:;]+@[^\\s@<>\"(),:;]+");

    private Emails() {}

    public static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public static String checked(String email) {
        String normal = normal(email);
        if (normal.length() > LONGEST || !FORM.matcher(normal).matches()) {
            throw new RefusedException(Refusal.EMAIL_INVALID);
        }
        return normal;
    }
}
