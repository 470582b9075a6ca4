package io.seatwise.base.tabular;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects a workbook's shared texts, phonetic readings aside. */
final class WorkbookTexts extends DefaultHandler {

    private final TextPool pool = new TextPool();
    private final StringBuilder text = new StringBuilder();
    private final int maxLength;
    private boolean inText;
    private boolean inReading;

    WorkbookTexts(int maxLength) {
        this.maxLength = maxLength;
    }

    TextPool pool() {
        return pool;
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        switch (localName) {
            case "si" -> text.setLength(0);
            case "rPh" -> inReading = true;
            case "t" -> inText = !inReading;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inText) {
            if (text.length() + length > maxLength) {
                throw TabularException.tooLarge(1, "base.table.textTooLong", maxLength);
            }
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) {
        switch (localName) {
            case "si" -> pool.add(WorkbookXml.unescaped(text.toString()));
            case "rPh" -> inReading = false;
            case "t" -> inText = false;
            default -> {}
        }
    }
}
