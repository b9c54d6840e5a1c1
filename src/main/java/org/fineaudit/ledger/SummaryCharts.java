package org.fineaudit.ledger;

import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.TextAlignment;
import org.apache.poi.xddf.usermodel.text.XDDFTextParagraph;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Bar charts in shades of grey, which a black-and-white printer tells apart. */
final class SummaryCharts {
  private static final int GAP = 60;

  private final XSSFSheet sheet;
  private final int columns;

  /**
   * Charts on a sheet.
   *
   * @param columns how many columns a chart is wide
   */
  SummaryCharts(XSSFSheet sheet, int columns) {
    this.sheet = sheet;
    this.columns = columns;
  }

  /**
   * A row or column of numbers.
   *
   * @param column in the sheet, from 0
   */
  record Series(String name, int column, List<Double> values, PresetColor shade) {}

  /**
   * Draws a chart of bars beside each other.
   *
   * @param top row from 0
   * @param first the row of the first category, from 0; names stand in the second column
   */
  void draw(
      String title, boolean lying, int top, int height, int first, String[] names, Series... all) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFChart chart =
        drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, top, columns, top + height));
    chart.setTitleText(title);
    chart.setTitleOverlay(false);
    for (XDDFTextParagraph line : chart.getTitle().getBody().getParagraphs()) {
      line.setTextAlignment(TextAlignment.CENTER);
      line.getTextRuns().forEach(run -> run.setLanguage(Locale.SIMPLIFIED_CHINESE));
    }
    if (all.length > 1) {
      chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    XDDFCategoryAxis across =
        chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    XDDFValueAxis up = chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    up.setCrosses(lying ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
    up.setMinimum(0);
    up.setNumberFormat("0");
    if (lying) {
      across.setOrientation(AxisOrientation.MAX_MIN);
    }
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, up);
    data.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
    data.setBarGrouping(BarGrouping.CLUSTERED);
    data.setGapWidth(GAP);
    data.setVaryColors(false);
    XDDFCategoryDataSource categories =
        XDDFDataSourcesFactory.fromArray(names, range(first, names.length, 1));
    for (Series series : all) {
      Double[] values = series.values().toArray(Double[]::new);
      XDDFChartData.Series bars =
          data.addSeries(
              categories,
              XDDFDataSourcesFactory.fromArray(
                  values, range(first, names.length, series.column())));
      bars.setTitle(series.name(), null);
      bars.setShapeProperties(shape(series.shade()));
    }
    chart.plot(data);
  }

  private static XDDFShapeProperties shape(PresetColor shade) {
    XDDFShapeProperties shape = new XDDFShapeProperties();
    shape.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(shade)));
    shape.setLineProperties(
        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.BLACK))));
    return shape;
  }

  private String range(int first, int size, int column) {
    return new CellRangeAddress(first, first + size - 1, column, column)
        .formatAsString(sheet.getSheetName(), true);
  }
}
