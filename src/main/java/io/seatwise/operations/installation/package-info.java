/** How the installation is: health, versions, jobs and use per partner, for its operator. */
@NullMarked
package io.seatwise.operations.installation;

import org.jspecify.annotations.NullMarked;
