/** Security of HTTP: filter chains, headers, proxies and the client's address. */
@NullMarked
package io.seatwise.access.http;

import org.jspecify.annotations.NullMarked;
