package io.seatwise.access.partners;

import io.seatwise.access.people.InvitationLink;
import io.seatwise.ids.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * A partner just made.
 *
 * @param token the secret of an administrator's token for 24 hours; null when none was asked for
 * @param invitation how its administrator sets a password
 */
public record NewPartner(PartnerId id, @Nullable String token, InvitationLink invitation) {}
