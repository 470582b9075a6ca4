package io.seatwise.demo;

/** A workload that demo products have, by its code at the source. */
enum DemoWorkload {
    EXO("Exchange Online", "Exchange", 1.0),
    TEAMS("Microsoft Teams", "Teams", 0.94),
    OFFICE("Microsoft 365 Apps", "Office", 0.88),
    SPO("SharePoint Online", "SharePoint", 0.78),
    ODB("OneDrive for Business", "OneDrive", 0.7),
    YAM("Viva Engage", "Yammer", 0.3),
    COPILOT("Microsoft 365 Copilot", "Copilot", 0.6),
    CRM("Dynamics 365", "Dynamics", 0.92),
    PBI("Power BI", "Power BI", 0.7),
    AADP("Microsoft Entra ID P", "AADP", 0.95),
    INTUNE("Microsoft Intune", "Intune", 0.6);

    private final String title;
    private final String downloadName;
    private final double popularity;

    DemoWorkload(String title, String downloadName, double popularity) {
        this.title = title;
        this.downloadName = downloadName;
        this.popularity = popularity;
    }

    String title() {
        return title;
    }

    /** The name in the downloads of Partner Center. */
    String downloadName() {
        return downloadName;
    }

    /** The share of the people at work who use it; 1 is everybody. */
    double popularity() {
        return popularity;
    }
}
