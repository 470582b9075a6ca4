package io.seatwise.training.playbook;

/** Whom a playbook is for. An empty text means everybody. */
public record Audience(String role, String region, String department) {

    public static final Audience EVERYBODY = new Audience("", "", "");
}
