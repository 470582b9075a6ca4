package io.seatwise.access.organisation;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/** Reads the {@code amr} claim (RFC 8176, and the values of Entra ID): how a provider authenticated a person. */
final class AuthenticationMethods {

    /** Several factors, as the provider itself says; Entra ID says {@code ngcmfa} after a set-up of Windows Hello. */
    private static final Set<String> MULTIPLE = Set.of("mfa", "ngcmfa");

    private static final Set<String> KNOWLEDGE_OR_BODY =
            Set.of("pwd", "pin", "kba", "face", "fpt", "iris", "retina", "vbm");

    private static final Set<String> POSSESSION = Set.of("hwk", "swk", "otp", "sms", "tel", "sc", "pop", "fido");

    private AuthenticationMethods() {}

    /** Whether two factors of different kinds were proven. One alone, such as {@code otp}, is one factor. */
    static boolean areTwoFactors(Collection<String> amr) {
        return !Collections.disjoint(amr, MULTIPLE)
                || (!Collections.disjoint(amr, KNOWLEDGE_OR_BODY) && !Collections.disjoint(amr, POSSESSION));
    }
}
