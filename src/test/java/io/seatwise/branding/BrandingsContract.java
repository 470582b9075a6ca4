package io.seatwise.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.SignedInTester;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.ids.PartnerId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who changes the look of a partner, and which images are taken, on both databases. */
abstract class BrandingsContract {

    @Autowired
    Brandings brandings;

    @Autowired
    io.seatwise.access.partners.Provisioning provisioning;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private PartnerId partner;
    private PartnerScope admin;

    @BeforeEach
    void signIn() {
        partner = provisioning.addPartner("Contoso", null);
        admin = person(partner, Role.PARTNER_ADMIN);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void lookIsKeptForThePartnerAlone() throws IOException {
        assertThat(brandings.of(admin)).isEqualTo(Branding.NONE);
        Branding look = new Branding("#0b5cab", " Contoso, Berlin ", Logo.of(image("png", 40, 20)));

        brandings.change(admin, look);
        assertThat(brandings.of(admin)).isEqualTo(look);
        assertThat(brandings.of(admin).footer()).isEqualTo("Contoso, Berlin");

        brandings.change(admin, look.withLogo(null));
        assertThat(brandings.of(admin).logo()).isNull();
        PartnerScope other = person(provisioning.addPartner("Fabrikam", null), Role.PARTNER_ADMIN);
        assertThat(brandings.of(other)).isEqualTo(Branding.NONE);
    }

    @Test
    void administratorAloneChangesIt() {
        PartnerScope trainer = person(partner, Role.TRAINING);

        assertThatThrownBy(() -> brandings.change(trainer, Branding.NONE)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void imageThatIsNoneOrTooLargeIsRefused() throws IOException {
        assertThat(Logo.of(image("jpg", 10, 10)).type()).isEqualTo("image/jpeg");
        for (byte[] refused : new byte[][] {
            {},
            "<svg onload='alert(1)'/>".getBytes(),
            image("gif", 10, 10),
            image("png", 2_001, 1),
            new byte[Logo.MAX_BYTES + 1]
        }) {
            assertThatThrownBy(() -> Logo.of(refused))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("logo:");
        }
    }

    @Test
    void colourThatIsNoneIsRefused() {
        for (String colour : new String[] {"red", "#fff", "#0b5cab;}", "#0B5CAB"}) {
            assertThatThrownBy(() -> new Branding(colour, "", null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("accent:");
        }
        assertThatThrownBy(() -> new Branding(null, "x".repeat(301), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("footer:");
    }

    @Test
    void accentThatTextCannotBeReadOnIsRefusedWithTheNearestOneThatPasses() {
        assertThatThrownBy(() -> brandings.change(admin, new Branding("#777777", "", null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("accent: a contrast with white of at least 4.5:1 is expected, #777777 has 4.4:1; #767676 is"
                        + " the nearest that passes");
        brandings.change(admin, new Branding("#767676", "", null));
        assertThat(brandings.of(admin).accent()).isEqualTo("#767676");
    }

    private static byte[] image(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private PartnerScope person(PartnerId of, Role role) {
        return new SignedInTester(transactions, jdbc, scopes).signIn(of, "Contoso", role);
    }
}
