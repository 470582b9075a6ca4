package io.seatwise.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.TestClock;
import io.seatwise.access.Role;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Downloads of Partner Center go in over REST, and what the portfolio says comes back over REST. */
@Tag("slow")
abstract class DownloadsContract {

    static final CustomerId ONE = CustomerId.of("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");
    static final CustomerId TWO = CustomerId.of("1a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");

    @LocalServerPort
    int port;

    @Autowired
    Provisioning provisioning;

    @Autowired
    TestClock clock;

    ImportCalls calls;
    PartnerId partner;

    @BeforeEach
    void signIn() {
        clock.set(TestClock.NOON);
        calls = newPartner();
    }

    ImportCalls newPartner() {
        partner = provisioning.addPartner("Contoso Cloud", null);
        String token = "swt_" + UUID.randomUUID().toString().replace("-", "") + "abcdef";
        provisioning.addToken(partner, "nightly", Role.PARTNER_ADMIN, token, null);
        return new ImportCalls(port, token);
    }

    JsonNode apply(String name, String content, String query) throws Exception {
        JsonNode run = calls.finished(calls.upload(name, content, query));
        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("APPLIED");
        return run;
    }

    JsonNode customer(CustomerId customer) throws Exception {
        return calls.json("/api/v1/customers/" + customer);
    }

    JsonNode product(CustomerId customer, String productId) throws Exception {
        return calls.json("/api/v1/customers/" + customer + "/entitlements")
                .get("products")
                .valueStream()
                .filter(each -> each.get("productId").asString().equals(productId))
                .findFirst()
                .orElseThrow();
    }

    List<String> products(CustomerId customer) throws Exception {
        return calls.json("/api/v1/customers/" + customer + "/entitlements")
                .get("products")
                .valueStream()
                .map(each -> each.get("productId").asString())
                .toList();
    }

    /** Figures of a JSON object, a dash for what is not known. */
    static List<String> figures(JsonNode node, String... names) {
        List<String> figures = new ArrayList<>();
        for (String name : names) {
            figures.add(node.get(name).isNull() ? "-" : node.get(name).asString());
        }
        return figures;
    }
}
