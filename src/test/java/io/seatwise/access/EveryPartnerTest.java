package io.seatwise.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SeatwiseTest;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.ids.PartnerId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SeatwiseTest
class EveryPartnerTest {

    @Autowired
    EveryPartner everyPartner;

    @Autowired
    Provisioning provisioning;

    @Test
    void failureOfOnePartnerStopsNoOther() {
        List<PartnerId> partners = List.of(
                provisioning.addPartner("Contoso", null),
                provisioning.addPartner("Fabrikam", null),
                provisioning.addPartner("Northwind", null));
        List<PartnerId> finished = new ArrayList<>();
        List<PartnerId> failed = new ArrayList<>();

        everyPartner.each("test", scope -> {
            if (failed.isEmpty() && partners.contains(scope.partnerId())) {
                failed.add(scope.partnerId());
                throw new IllegalStateException("The data of this partner cannot be read");
            }
            finished.add(scope.partnerId());
        });

        assertThat(failed).hasSize(1);
        assertThat(finished)
                .containsAll(
                        partners.stream().filter(id -> !failed.contains(id)).toList());
    }
}
