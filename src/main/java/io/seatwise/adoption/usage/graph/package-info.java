/** Reports of Microsoft Graph about whole organisations, and the supporting metrics they give. */
@NullMarked
package io.seatwise.adoption.usage.graph;

import org.jspecify.annotations.NullMarked;
