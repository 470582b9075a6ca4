package io.seatwise.access.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.215.14/",
                "ftp://93.184.215.14/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://user@93.184.215.14/",
                "https://93.184.215.14/#x",
                "https:/no-host",
                "relative",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://0.0.0.0/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://198.18.0.1/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:a00:1::]/",
                "https://224.0.0.1/",
                "https://no-such-host.invalid/"
            })
    void addressIsRefused(String address) {
        assertThatIOException().isThrownBy(() -> new ProviderAddress(Set.of(), false).check(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://93.184.215.14/", "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]:8443/x"})
    void publicAddressWithHttpsIsPermitted(String address) {
        assertThatCode(() -> new ProviderAddress(Set.of(), false).check(URI.create(address)))
                .doesNotThrowAnyException();
    }

    @Test
    void operatorPermitsAPrivateHostButNotItsNeighbourAndNotWithoutHttps() {
        ProviderAddress addresses = new ProviderAddress(Set.of(" Localhost "), false);

        assertThatCode(() -> addresses.check(URI.create("https://localhost:8443/realms/x")))
                .doesNotThrowAnyException();
        assertThatIOException().isThrownBy(() -> addresses.check(URI.create("https://127.0.0.1/")));
        assertThatIOException().isThrownBy(() -> addresses.check(URI.create("http://localhost/")));
    }

    @Test
    void httpIsPermittedOnThisMachineOnlyWhereTestsSaySo() {
        ProviderAddress addresses = new ProviderAddress(Set.of(), true);

        assertThatCode(() -> addresses.check(URI.create("http://localhost:1/"))).doesNotThrowAnyException();
        assertThatIOException().isThrownBy(() -> addresses.check(URI.create("http://10.0.0.1/")));
        assertThatIOException().isThrownBy(() -> addresses.check(URI.create("https://10.0.0.1/")));
    }

    @Test
    void neighboursOfPrivateNetworksArePublic() throws UnknownHostException {
        for (String address : new String[] {"100.128.0.1", "172.32.0.1", "198.20.0.1", "11.0.0.1", "2001:4860::1"}) {
            assertThat(ProviderAddress.isPrivate(InetAddress.getByName(address)))
                    .as(address)
                    .isFalse();
        }
    }
}
