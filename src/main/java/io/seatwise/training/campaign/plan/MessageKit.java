package io.seatwise.training.campaign.plan;

import java.util.List;

/**
 * The hand-out for the customer: the message, its benefits by audience, the recipients, the days and the expected replies.
 *
 * @param sections in the order in which they are read
 * @param mail the same as an e-mail to everybody, to be copied
 */
public record MessageKit(String language, String title, String subtitle, List<Section> sections, String mail) {

    /** @param paragraphs below the heading; one that begins with a bullet is a list item */
    public record Section(String heading, List<String> paragraphs) {}
}
