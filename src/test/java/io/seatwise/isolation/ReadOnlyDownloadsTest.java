package io.seatwise.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.StreamResourceRegistry.ElementStreamResource;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.seatwise.SeatwiseTest;
import io.seatwise.UiTest;
import io.seatwise.access.AccessFixture;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.base.storage.StorageCondition;
import io.seatwise.base.storage.StorageState;
import java.net.URI;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** On a nearly full disk the links of screens give no file: nobody takes one that is not recorded. */
@SeatwiseTest
@TestPropertySource(properties = {"seatwise.disk.min-free=900000GB", "seatwise.data-dir=target/read-only-links/data"})
@DirtiesContext
@Tag("slow")
class ReadOnlyDownloadsTest extends UiTest {

    @Autowired
    Provisioning provisioning;

    @Autowired
    PersonRepository people;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    StorageState storage;

    @BeforeEach
    void readOnly() {
        AccessFixture partner = new AccessFixture("Contoso", provisioning, people, transactions);
        partner.actAs(partner.add("ada", Role.PARTNER_ADMIN));
        TestSecurityContextHolder.setContext(SecurityContextHolder.getContext());
        Awaitility.await().until(() -> storage.condition() == StorageCondition.LOW_DISK);
    }

    @AfterEach
    void nobody() {
        TestSecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({"customers, 2", "audit, 1"})
    void linkGivesNoFile(String address, int links) {
        UI.getCurrent().navigate(address);
        List<ElementStreamResource> files = find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(link -> link.contains("VAADIN/dynamic/resource"))
                .map(link -> VaadinSession.getCurrent()
                        .getResourceRegistry()
                        .getResource(ElementStreamResource.class, URI.create(link))
                        .orElseThrow())
                .toList();
        assertThat(files).hasSizeGreaterThanOrEqualTo(links);

        for (ElementStreamResource file : files) {
            MockHttpServletResponse answer =
                    Page.take((DownloadHandler) file.getElementRequestHandler(), file.getOwner());
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getContentAsByteArray()).isEmpty();
            assertThat(answer.getHeader("Content-Disposition")).isNull();
        }
    }
}
