/** What people see of the state of the storage. */
@NullMarked
package io.seatwise.base.storage.ui;

import org.jspecify.annotations.NullMarked;
