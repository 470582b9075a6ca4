package io.seatwise.testbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Is there a Vaadin licence on this machine? TestBench fails every run without one. */
final class Licence {

    private Licence() {}

    static boolean isThere() {
        Path folder = Path.of(System.getProperty("user.home"), ".vaadin");
        return System.getProperty("vaadin.proKey") != null
                || System.getProperty("vaadin.offlineKey") != null
                || Stream.of("proKey", "offlineKey", "offlineKeyV2")
                        .anyMatch(name -> Files.exists(folder.resolve(name)));
    }
}
