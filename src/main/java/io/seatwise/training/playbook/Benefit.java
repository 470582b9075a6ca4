package io.seatwise.training.playbook;

/**
 * "What's in it for me": what one audience gains.
 *
 * @param audience whom it speaks to, in plain words: Sales, Managers, Everybody
 */
public record Benefit(String audience, String text) {}
