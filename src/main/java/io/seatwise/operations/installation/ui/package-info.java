/** The operator's page about the installation. */
@NullMarked
package io.seatwise.operations.installation.ui;

import org.jspecify.annotations.NullMarked;
