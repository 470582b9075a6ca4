/** Backups of the embedded database: made, encrypted, restored into a scratch database and compared, kept by a policy. */
@NullMarked
package io.seatwise.operations.backup;

import org.jspecify.annotations.NullMarked;
