/** Secret links for programs that read on behalf of one person and cannot sign in, such as calendars. */
@NamedInterface("feeds")
@NullMarked
package io.seatwise.access.feeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
