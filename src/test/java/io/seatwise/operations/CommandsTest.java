package io.seatwise.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileDescriptor;
import org.junit.jupiter.api.Test;

/** The portal starts where no command is named, with its standard output open: its log goes there. */
class CommandsTest {

    @Test
    void portalKeepsItsStandardOutput() {
        assertThat(Commands.run()).isEmpty();
        assertThat(Commands.run("--server.port=9000")).isEmpty();
        assertThat(FileDescriptor.out.valid()).isTrue();
    }
}
