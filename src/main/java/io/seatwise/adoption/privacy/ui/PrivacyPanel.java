package io.seatwise.adoption.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.adoption.privacy.CampaignConsents;
import io.seatwise.adoption.privacy.CampaignConsents.Consent;
import io.seatwise.adoption.privacy.CustomerPrivacy;
import io.seatwise.adoption.privacy.CustomerPrivacy.Change;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.ConfirmationDialog;
import io.seatwise.base.ui.Notices;
import io.seatwise.ids.CustomerId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The three switches with who, when and why, and what each of them means. */
@CssImport("./groups.css")
class PrivacyPanel extends Composite<Div> {

    private static final int LONGEST_REASON = 500;

    private final transient PrivacySettings settings;
    private final transient CampaignConsents campaigns;
    private final transient Clock clock;
    private final transient PartnerScope scope;
    private final CustomerId customer;
    private final transient Formats formats = Formats.current();

    PrivacyPanel(
            PrivacySettings settings,
            CampaignConsents campaigns,
            Clock clock,
            PartnerScope scope,
            CustomerId customer) {
        this.settings = settings;
        this.campaigns = campaigns;
        this.clock = clock;
        this.scope = scope;
        this.customer = customer;
        getContent().addClassName("groups-panel");
        show();
    }

    private void show() {
        CustomerPrivacy privacy = settings.of(scope, customer);
        Paragraph measure = new Paragraph(
                new Span(getTranslation("adoption.groups.measure")),
                new Anchor("privacy", getTranslation("adoption.groups.toPrivacyPage")));
        measure.addClassName("groups-measure");
        Div switches = new Div(createPeople(privacy), createGroups(privacy), createCampaigns(privacy));
        switches.addClassName("privacy-switches");
        getContent().removeAll();
        getContent().add(measure, switches);
    }

    private Component createPeople(CustomerPrivacy privacy) {
        Section section = section(
                getTranslation("adoption.privacy.people"),
                privacy.people().on(),
                getTranslation("adoption.privacy.people.text"));
        section.add(who(privacy.people().change()));
        boolean takeBack = privacy.canTakeBack(today());
        if (!privacy.people().on()) {
            section.add(new Paragraph(getTranslation(
                    takeBack ? "adoption.privacy.people.untilMidnight" : "adoption.privacy.people.removed")));
        }
        if (mayAdminister() && privacy.people().on()) {
            Button button = new Button(getTranslation("adoption.privacy.people.optOut"));
            button.addClickListener(event -> onOptOut());
            section.add(button);
        } else if (mayAdminister()) {
            Button button = new Button(
                    getTranslation(takeBack ? "adoption.privacy.people.takeBack" : "adoption.privacy.people.optIn"));
            button.addClickListener(event -> {
                settings.optIn(scope, customer, "");
                show();
                Notices.done(getTranslation("adoption.privacy.people.isOn"));
            });
            section.add(button);
        }
        return section;
    }

    private Component createGroups(CustomerPrivacy privacy) {
        Section section = section(
                getTranslation("adoption.privacy.groups"),
                privacy.groupsOn(),
                getTranslation("adoption.privacy.groups.text"));
        section.add(who(privacy.groups().change()));
        Change coverage = privacy.coverage();
        if (coverage != null) {
            String attributes = privacy.attributes().stream()
                    .map(attribute -> getTranslation("adoption.groups.attribute." + attribute))
                    .collect(Collectors.joining(", "));
            section.add(new Paragraph(getTranslation(
                    "adoption.privacy.groups.coverage", coverage.by(), formats.dateTime(coverage.at()), attributes)));
        }
        if (!privacy.people().on()) {
            section.add(new Paragraph(getTranslation("adoption.privacy.groups.needPeople")));
        } else if (privacy.keepsGroups(today())) {
            section.add(new Paragraph(getTranslation("adoption.privacy.groups.untilMidnight")));
        }
        if (mayAdminister() && privacy.people().on()) {
            Button check = new Button(getTranslation(
                    privacy.groupsOn() ? "adoption.privacy.groups.again" : "adoption.privacy.groups.check"));
            check.addClickListener(event -> new CoverageDialog(this::onCoverage).open());
            section.add(check);
        }
        if (mayAdminister() && privacy.groupsOn()) {
            Button off = new Button(getTranslation("adoption.privacy.groups.switchOff"));
            off.addClickListener(event -> onGroupsOff());
            section.add(off);
        }
        return section;
    }

    private Component createCampaigns(CustomerPrivacy privacy) {
        Consent consent = campaigns.of(scope, customer);
        Section section = section(
                getTranslation("adoption.privacy.campaigns"),
                consent.on() && privacy.people().on(),
                getTranslation("adoption.privacy.campaigns.text"));
        section.add(who(consent.change()));
        if (!privacy.people().on()) {
            section.add(new Paragraph(getTranslation("adoption.privacy.groups.needPeople")));
        }
        if (mayAdminister() && consent.on()) {
            section.add(new Button(
                    getTranslation("adoption.privacy.campaigns.switchOff"),
                    event -> ask(
                            getTranslation("adoption.privacy.campaigns.ask"),
                            getTranslation("adoption.privacy.campaigns.ask.text"),
                            getTranslation("adoption.privacy.campaigns.off"),
                            reason -> onCampaigns(false, reason))));
        } else if (mayAdminister()) {
            section.add(
                    new Button(getTranslation("adoption.privacy.campaigns.switchOn"), event -> onCampaigns(true, "")));
        }
        return section;
    }

    private void onCampaigns(boolean on, String reason) {
        campaigns.change(scope, customer, on, reason);
        show();
        Notices.done(getTranslation(on ? "adoption.privacy.campaigns.isOn" : "adoption.privacy.campaigns.isOff"));
    }

    private Section section(String title, boolean on, String text) {
        Div head = new Div(
                new H2(title),
                new Badge(
                        getTranslation(on ? "adoption.privacy.on" : "adoption.privacy.off"),
                        on ? Badge.Tone.GOOD : Badge.Tone.NEUTRAL));
        head.addClassName("privacy-head");
        Section section = new Section(head, new Paragraph(text));
        section.addClassNames("sw-panel", "privacy-switch");
        return section;
    }

    private Paragraph who(@Nullable Change change) {
        Paragraph who = new Paragraph(
                change == null
                        ? getTranslation("adoption.privacy.undecided")
                        : change.reason().isEmpty()
                                ? getTranslation("adoption.privacy.who", change.by(), formats.dateTime(change.at()))
                                : getTranslation(
                                        "adoption.privacy.whoAndWhy",
                                        change.by(),
                                        formats.dateTime(change.at()),
                                        change.reason()));
        who.addClassName("groups-note");
        return who;
    }

    private void onOptOut() {
        ask(
                getTranslation("adoption.privacy.people.ask"),
                getTranslation("adoption.privacy.people.ask.text"),
                getTranslation("adoption.privacy.people.ask.button"),
                reason -> {
                    settings.optOut(scope, customer, reason);
                    show();
                    Notices.done(
                            getTranslation("adoption.privacy.people.isOff"),
                            getTranslation("adoption.privacy.people.takeBack"),
                            () -> {
                                settings.optIn(scope, customer, "");
                                show();
                            });
                });
    }

    private void onGroupsOff() {
        ask(
                getTranslation("adoption.privacy.groups.ask"),
                getTranslation("adoption.privacy.groups.ask.text"),
                getTranslation("adoption.privacy.groups.switchOff"),
                reason -> {
                    settings.switchGroupsOff(scope, customer, reason);
                    show();
                    Notices.done(getTranslation("adoption.privacy.groups.isOff"));
                });
    }

    private void onCoverage(CoverageDialog.Approved approved) {
        settings.switchGroupsOn(scope, customer, approved.check(), approved.reason());
        show();
        Notices.done(getTranslation("adoption.privacy.groups.isOn"));
    }

    private void ask(String title, String text, String button, Consumer<String> confirmed) {
        TextField reason = new TextField(getTranslation("adoption.privacy.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        new ConfirmationDialog(title, text, button, () -> confirmed.accept(reason.getValue())).openWithDanger(reason);
    }

    private boolean mayAdminister() {
        return scope.role() == Role.PARTNER_ADMIN;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
