package io.seatwise.access;

import java.util.UUID;

/**
 * A partner just made.
 *
 * @param token the secret of a token of its administrator's role, to be had this once
 * @param invitation how its administrator sets a password
 */
public record NewPartner(UUID id, String token, InvitationLink invitation) {}
