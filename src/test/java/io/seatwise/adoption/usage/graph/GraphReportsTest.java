package io.seatwise.adoption.usage.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.imports.FileKindTester;
import io.seatwise.imports.columns.ProblemText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Reports are told by their header, in whatever order, and read as they come. */
class GraphReportsTest {

    private static final GraphReportFileKind KIND = new GraphReportFileKind(null, null);

    private static GraphReport of(String header) {
        Set<String> names =
                Arrays.stream(header.split(",")).map(GraphReports::plain).collect(Collectors.toSet());
        return GraphReports.of(column -> names.contains(GraphReports.plain(column)));
    }

    @Test
    void everyReportIsFoundByItsOwnHeader() {
        for (GraphReport report : GraphReports.all()) {
            Set<String> header = new HashSet<>(report.measures());
            header.add(GraphReports.REFRESH_DATE);
            if (report.dated()) {
                header.add(GraphReports.DATE);
            }
            if (report.seriesColumn() != null) {
                header.add(report.seriesColumn());
            }
            assertThat(GraphReports.of(header::contains))
                    .as("%s", report.names())
                    .isEqualTo(report);
        }
        assertThat(GraphReports.all()).hasSizeGreaterThan(40);
    }

    @Test
    void anotherOrderAFurtherColumnAndAMissingOneAreTolerated() {
        assertThat(of("Teams,Yammer,Report Period,report date,Office 365,Exchange,OneDrive,SharePoint,"
                                + "Report Refresh Date,New Product")
                        .code())
                .isEqualTo(GraphReports.ACTIVE_BY_DAY);
    }

    @Test
    void aHeaderThatIsNoReportOfAnOrganisationIsRefused() {
        assertThat(KIND.refusal(List.of("Report Refresh Date", "Site URL", "File Count", "Report Period")))
                .contains(ProblemText.of("adoption.usage.expected.report"));
        assertThat(KIND.refusal(List.of("Report Refresh Date", "Product Type", "Assigned", "Activated")))
                .isEmpty();
    }

    @Test
    void servicesAreReadWithTheirPeriod() {
        GraphRow row = FileKindTester.text(
                        KIND,
                        "\uFEFFReport Refresh Date,Exchange Active,Exchange Inactive,OneDrive Active,OneDrive Inactive,"
                                + "SharePoint Active,SharePoint Inactive,Skype For Business Active,"
                                + "Skype For Business Inactive,Yammer Active,Yammer Inactive,Teams Active,Teams Inactive,"
                                + "Office 365 Active,Office 365 Inactive,Report Period\n"
                                + "2026-11-18,180,20,30,170,50,150,,,0,200,160,40,190,10,30\n")
                .only();

        assertThat(row.report()).isEqualTo(GraphReports.SERVICES);
        assertThat(row.period()).isEqualTo("D30");
        assertThat(row.day()).isEqualTo(LocalDate.of(2026, 11, 18));
        assertThat(row.values())
                .containsEntry("OneDrive Active", 30L)
                .containsEntry("Yammer Active", 0L)
                .doesNotContainKey("Skype For Business Active");
    }

    @Test
    void largeStorageAndDurationsAreRead() {
        GraphRow storage = FileKindTester.text(
                        KIND,
                        "Report Refresh Date,Site Type,Storage Used (Byte),Report Date,Report Period\n"
                                + "2026-11-18,OneDrive,123456789012345,2026-11-17,7\n")
                .only();
        GraphRow teams = FileKindTester.text(
                        KIND,
                        "Report Refresh Date,Report Date,Team Chat Messages,Post Messages,Reply Messages,"
                                + "Private Chat Messages,Calls,Meetings,Audio Duration,Video Duration,"
                                + "Screen Share Duration,Meetings Organized,Meetings Attended,Report Period\n"
                                + "2026-11-18,2026-11-17,5,1,2,90,7,8,PT2H5M,PT0S,PT10S,3,9,7\n")
                .only();

        assertThat(storage.values()).isEqualTo(Map.of("Storage Used (Byte)", 123456789012345L));
        assertThat(storage.series()).isEqualTo("OneDrive");
        assertThat(storage.day()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(teams.values()).containsEntry("Audio Duration", 7500L).containsEntry("Meetings", 8L);
    }

    @Test
    void badCellsAreNamed() {
        assertThat(FileKindTester.text(
                                KIND,
                                "Report Refresh Date,Product Type,Assigned,Activated,Shared Computer Activation\n"
                                        + "2026-11-18,,5,1,0\n2026-13-18,APPS,5,1,0\n2026-11-18,APPS,-5,x,0\n")
                        .codes())
                .containsExactly(
                        "2 Product Type MISSING_VALUE",
                        "3 Report Refresh Date NOT_A_DATE",
                        "4 Assigned NEGATIVE",
                        "4 Activated NOT_A_NUMBER");
    }
}
