package io.seatwise.adoption.privacy;

import io.seatwise.access.PartnerScope;

/** Does for a test what the nightly job does. */
public final class PrivacyRig {

    private PrivacyRig() {}

    public static void removeWhatIsDue(PrivacySettings settings, PartnerScope scope) {
        settings.removeWhatIsDue(scope);
    }
}
