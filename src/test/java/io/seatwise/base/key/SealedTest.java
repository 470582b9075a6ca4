package io.seatwise.base.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedTest {

    private static final String GIVEN = "a key of the installation, given from outside";

    @TempDir
    Path folder;

    private final InstallationKey key = new InstallationKey(GIVEN, Path.of("unused"));
    private final Sealed sealed = new Sealed(key, "second-factor");

    @Test
    void sealedTextIsOpenedInItsPlaceAlone() {
        String stored = sealed.seal("JBSWY3DPEHPK3PXP", "person 1");

        assertThat(stored).doesNotContain("JBSWY3DPEHPK3PXP").hasSizeLessThan(200);
        assertThat(sealed.open(stored, "person 1")).isEqualTo("JBSWY3DPEHPK3PXP");
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> sealed.open(stored, "person 2"));
    }

    @Test
    void otherKeyAndOtherPurposeOpenNothing() {
        String stored = sealed.seal("secret", "person 1");
        InstallationKey other = new InstallationKey(GIVEN + "!", Path.of("unused"));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new Sealed(other, "second-factor").open(stored, "person 1"));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new Sealed(key, "audit").open(stored, "person 1"));
    }

    @Test
    void oneTextIsSealedDifferentlyEachTime() {
        assertThat(sealed.seal("secret", "person 1")).isNotEqualTo(sealed.seal("secret", "person 1"));
    }

    @Test
    void keyThatIsNotGivenIsMadeOnceAndReadableByItsOwnerAlone() throws Exception {
        InstallationKey made = new InstallationKey("", folder);

        assertThat(new InstallationKey("", folder).fingerprint()).isEqualTo(made.fingerprint());
        assertThat(Files.getPosixFilePermissions(folder.resolve(InstallationKey.FILE)))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void shortKeyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InstallationKey("too short", folder))
                .withMessageContaining("SEATWISE_KEY");
    }
}
