package io.seatwise.exports;

/** What kind of file a report becomes. */
public enum ReportFormat {
    WORKBOOK("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "export.workbook"),
    CSV("text/csv;charset=UTF-8", "export.csv"),
    PDF("application/pdf", "export.pdf");

    private final String contentType;
    private final String auditAction;

    ReportFormat(String contentType, String auditAction) {
        this.contentType = contentType;
        this.auditAction = auditAction;
    }

    public String contentType() {
        return contentType;
    }

    String auditAction() {
        return auditAction;
    }
}
