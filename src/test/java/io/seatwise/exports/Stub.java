package io.seatwise.exports;

import io.seatwise.access.PartnerScope;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A report whose file a test writes. */
record Stub(Writing writing) implements Report {

    static final String KEY = "stub.csv";

    /** Writes the file, inside the transaction. */
    interface Writing {

        void writeTo(OutputStream out) throws IOException;
    }

    static ObjectProvider<Report> provider(Writing writing) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean(KEY, new Stub(writing));
        return beans.getBeanProvider(Report.class);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public ReportFormat format() {
        return ReportFormat.CSV;
    }

    @Override
    public boolean listed() {
        return false;
    }

    @Override
    public String titleKey() {
        return KEY;
    }

    @Override
    public ReportFile prepare(PartnerScope scope, Map<String, List<String>> parameters) {
        return new ReportFile(KEY, "", Map.of(), (out, rows) -> writing.writeTo(out));
    }

    @Override
    public String inWords(PartnerScope scope, Map<String, List<String>> parameters, Locale locale) {
        return KEY;
    }
}
