package io.seatwise.base.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFDateAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** Draws native charts from cells of the same sheet: quiet axes, one accent, whole from the file alone. */
public final class WorkbookChart {

    /**
     * Where a chart stands, by rows and columns counted from 0; the last ones are left free.
     *
     * @param alternative what the chart shows, for people who cannot see it
     */
    public record Place(int column, int row, int lastColumn, int lastRow, String title, String alternative) {}

    /** The figures of one line or set of bars. */
    public record Series(String name, CellRangeAddress values, byte[] colour) {}

    private static final byte[] GRID = {(byte) 0xE3, (byte) 0xE8, (byte) 0xEE};
    private static final int SMALL = 900;
    private static final String DAY = "yyyy\\-mm\\-dd";

    private final XSSFSheet sheet;

    public WorkbookChart(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** Upright columns, as for bands. */
    public void columns(Place place, CellRangeAddress categories, Series series, String format) {
        XSSFChart chart = chart(place);
        XDDFCategoryAxis across = category(chart, AxisPosition.BOTTOM);
        XDDFValueAxis up = value(chart, AxisPosition.LEFT, across, format);
        bars(chart, across, up, texts(categories), figures(series.values(), format), series, BarDirection.COL);
    }

    /** Lying bars for ranked names, the first on top. */
    public void bars(Place place, CellRangeAddress categories, Series series, String format) {
        XSSFChart chart = chart(place);
        XDDFCategoryAxis names = category(chart, AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis along = value(chart, AxisPosition.BOTTOM, names, format);
        along.setCrosses(AxisCrosses.MAX);
        bars(chart, names, along, texts(categories), figures(series.values(), format), series, BarDirection.BAR);
    }

    /** Lines over days, with a legend; a day without a figure leaves a gap. */
    public void lines(Place place, CellRangeAddress days, List<Series> lines, String format) {
        XSSFChart chart = chart(place);
        XDDFDateAxis across = quiet(chart.createDateAxis(AxisPosition.BOTTOM));
        across.setNumberFormat(DAY);
        XDDFValueAxis up = value(chart, AxisPosition.LEFT, across, format);
        up.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
        XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, across, up);
        data.setVaryColors(false);
        for (Series line : lines) {
            XDDFLineChartData.Series drawn =
                    (XDDFLineChartData.Series) data.addSeries(figures(days, DAY), figures(line.values(), format));
            drawn.setTitle(line.name(), null);
            drawn.setSmooth(false);
            drawn.setMarkerStyle(MarkerStyle.NONE);
            XDDFLineProperties stroke = new XDDFLineProperties(fill(line.colour()));
            stroke.setWidth(2.0);
            drawn.setLineProperties(stroke);
        }
        chart.plot(data);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }

    private void bars(
            XSSFChart chart,
            XDDFCategoryAxis names,
            XDDFValueAxis along,
            XDDFCategoryDataSource texts,
            XDDFNumericalDataSource<Double> figures,
            Series series,
            BarDirection direction) {
        along.setCrossBetween(AxisCrossBetween.BETWEEN);
        along.setMinimum(0);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, along);
        data.setBarDirection(direction);
        data.setVaryColors(false);
        data.setGapWidth(50);
        XDDFChartData.Series bars = data.addSeries(texts, figures);
        bars.setTitle(series.name(), null);
        bars.setFillProperties(fill(series.colour()));
        chart.plot(data);
    }

    private XDDFCategoryDataSource texts(CellRangeAddress range) {
        return XDDFDataSourcesFactory.fromStringCellRange(sheet, range);
    }

    /** The chart keeps a copy of the figures and their format, for viewers that do not read the cells. */
    private XDDFNumericalDataSource<Double> figures(CellRangeAddress range, String format) {
        XDDFNumericalDataSource<Double> figures = XDDFDataSourcesFactory.fromNumericCellRange(sheet, range);
        figures.setFormatCode(format);
        return figures;
    }

    private XSSFChart chart(Place place) {
        XSSFClientAnchor anchor =
                new XSSFClientAnchor(0, 0, 0, 0, place.column(), place.row(), place.lastColumn(), place.lastRow());
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
        chart.setTitleText(place.title());
        chart.setTitleOverlay(false);
        CTTextCharacterProperties title = chart.getCTChart()
                .getTitle()
                .getTx()
                .getRich()
                .getPArray(0)
                .getRArray(0)
                .addNewRPr();
        title.setSz(1200);
        title.setB(true);
        chart.getCTChart().addNewPlotVisOnly().setVal(false);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        chart.getGraphicFrame().setName(place.title());
        chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(place.alternative());
        return chart;
    }

    private static XDDFCategoryAxis category(XSSFChart chart, AxisPosition position) {
        return quiet(chart.createCategoryAxis(position));
    }

    private static <A extends XDDFChartAxis> A quiet(A axis) {
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.getOrAddTextProperties().setFontSize(SMALL / 100.0);
        axis.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(fill(GRID)));
        return axis;
    }

    private static XDDFValueAxis value(XSSFChart chart, AxisPosition position, XDDFChartAxis other, String format) {
        XDDFValueAxis axis = quiet(chart.createValueAxis(position));
        axis.setCrosses(AxisCrosses.AUTO_ZERO);
        axis.setNumberFormat(format);
        XDDFShapeProperties grid = axis.getOrAddMajorGridProperties();
        grid.setLineProperties(new XDDFLineProperties(fill(GRID)));
        axis.crossAxis(other);
        return axis;
    }

    private static XDDFSolidFillProperties fill(byte[] colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(colour));
    }
}
