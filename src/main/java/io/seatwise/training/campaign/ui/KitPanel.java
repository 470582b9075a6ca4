package io.seatwise.training.campaign.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.DownloadLink;
import io.seatwise.ids.CampaignId;
import io.seatwise.training.campaign.Campaign;
import io.seatwise.training.campaign.Campaigns;
import io.seatwise.training.campaign.plan.MessageKit;
import io.seatwise.training.campaign.plan.MessageKits;
import java.util.Locale;

/** The kit to hand to the customer, in a language to choose: to read, as a document, as an e-mail to copy. */
class KitPanel extends Composite<Section> {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final transient MessageKits kits;
    private final transient Campaign campaign;
    private final transient CampaignWords words;
    private final Div content = new Div();
    private final Div downloads = new Div();
    private final transient Campaigns campaigns;
    private final transient Scopes scopes;

    KitPanel(MessageKits kits, Campaigns campaigns, Scopes scopes, Campaign campaign, CampaignWords words) {
        this.kits = kits;
        this.campaigns = campaigns;
        this.scopes = scopes;
        this.campaign = campaign;
        this.words = words;
        Select<Locale> language = new Select<>();
        language.setLabel(words.text("kit.language"));
        language.setItems(kits.languages());
        language.setItemLabelGenerator(
                locale -> locale.getDisplayLanguage(words.formats().locale()));
        language.addValueChangeListener(event -> show(event.getValue()));
        Div bar = new Div(language, downloads);
        bar.addClassName("campaign-kit-bar");
        content.addClassName("campaign-kit");
        getContent().addClassNames("sw-panel", "campaign-panel");
        getContent().add(new H2(words.text("panel.kit")), new Paragraph(words.text("kit.about")), bar, content);
        language.setValue(kits.languages().stream()
                .filter(locale ->
                        locale.getLanguage().equals(words.formats().locale().getLanguage()))
                .findFirst()
                .orElse(kits.languages().getFirst()));
    }

    private void show(Locale locale) {
        MessageKit kit = kits.of(scopes.current(), campaign, locale);
        content.removeAll();
        kit.sections()
                .forEach(section -> content.add(CampaignPanels.kitSection(section.heading(), section.paragraphs())));
        TextArea mail = new TextArea(words.text("kit.mail"));
        mail.setHelperText(words.text("kit.mail.help"));
        mail.setValue(kit.mail());
        mail.setReadOnly(true);
        mail.setAutoselect(true);
        mail.addClassName("campaign-mail");
        content.add(mail);
        content.getElement().setAttribute("lang", locale.getLanguage());
        downloads.removeAll();
        downloads.add(new DownloadLink(download(campaign.id(), locale), words.text("kit.document")));
    }

    /** Checks at the click who is signed in and whether they may see the campaign. */
    private DownloadHandler download(CampaignId id, Locale locale) {
        return event -> {
            Campaign now = campaigns.find(scopes.current(), id);
            event.setFileName("seatwise-campaign-" + locale.getLanguage() + ".docx");
            event.setContentType(WORD);
            kits.write(kits.of(scopes.current(), now, locale), event.getOutputStream());
        };
    }
}
