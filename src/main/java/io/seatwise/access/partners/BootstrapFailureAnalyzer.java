package io.seatwise.access.partners;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words, instead of a stack trace, what is wrong with the bootstrap file. */
class BootstrapFailureAnalyzer extends AbstractFailureAnalyzer<BootstrapFailedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BootstrapFailedException cause) {
        return new FailureAnalysis(
                "The bootstrap file was not applied. " + cause.getMessage(),
                "Mend that place in the file named by SEATWISE_BOOTSTRAP_FILE and start again; nothing was stored.",
                cause);
    }
}
