/** What every REST call shares: problem documents, the correlation id, the answer to an unknown address. */
@NullMarked
package io.seatwise.base.api;

import org.jspecify.annotations.NullMarked;
