package io.seatwise.operations;

import io.seatwise.base.key.InstallationKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets Seatwise start only with the key that its data were sealed with. */
@Component
class KeyCheck implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final InstallationKey key;

    KeyCheck(JdbcClient jdbc, InstallationKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    @Override
    public void afterSingletonsInstantiated() {
        String fingerprint = key.fingerprint();
        jdbc.sql("update installation set key_check = :check where key_check is null")
                .param("check", fingerprint)
                .update();
        List<@Nullable String> known = jdbc.sql("select key_check from installation")
                .query(String.class)
                .list();
        if (!known.stream().allMatch(fingerprint::equals)) {
            throw new DatabaseRefusedException(
                    "The key of this node is another one than the key that this database's secrets are sealed with.",
                    "Put the file secret.key back into the data folder, or set SEATWISE_KEY as before. All nodes of one"
                            + " database need the same SEATWISE_KEY.");
        }
    }
}
