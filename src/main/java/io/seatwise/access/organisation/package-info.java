/** Sign-in with the partner's own identity provider by OpenID Connect: settings, the exchange with the provider, people. */
@NullMarked
package io.seatwise.access.organisation;

import org.jspecify.annotations.NullMarked;
