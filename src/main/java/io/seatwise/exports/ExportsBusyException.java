package io.seatwise.exports;

/** As many files are being written as the installation allows at once; a little later it works. */
public class ExportsBusyException extends RuntimeException {

    ExportsBusyException(int atOnce) {
        super("Already " + atOnce + " exports are being written; try again in a minute");
    }
}
