/** Guards of the HTTP server: how large a request may be, how slowly it may arrive, what Tomcat's own errors say. */
@NullMarked
package io.seatwise.base.http;

import org.jspecify.annotations.NullMarked;
