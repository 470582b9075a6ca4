/** Whether the installation can store data at present, and how it says so where it cannot. */
@NullMarked
package io.seatwise.base.storage;

import org.jspecify.annotations.NullMarked;
