using Bot.Files.Formats.Pdf;

namespace Bot.Tests.Files;

/// <summary>Pages as lines, ten points a letter.</summary>
public class PdfColumnsTests
{
    [Fact]
    public void Columns_of_two_lines_are_read_one_after_the_other() => AssertOrder(
        ["  一二三四五六七八九十|  甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥|东西南北"],
        ["一二三四五六七八九十", "子丑寅卯辰巳午未申酉戌亥", "甲乙丙丁戊己庚辛壬癸", "东西南北"]);

    [Fact]
    public void A_column_may_have_one_line_only() => AssertOrder(
        ["一二三四五六七八九十十一|甲乙丙丁戊", "子丑寅卯辰巳午未申酉戌亥", "一二三四五六七八九十十一"],
        ["一二三四五六七八九十十一", "子丑寅卯辰巳午未申酉戌亥", "一二三四五六七八九十十一", "甲乙丙丁戊"]);

    [Fact]
    public void A_paragraph_may_end_with_the_column_if_the_next_is_indented() => AssertOrder(
        ["一二三四五六七八九十十一|  甲乙丙丁戊己庚辛壬癸", "子丑寅。|一二三四五六七八九十十一"],
        ["一二三四五六七八九十十一", "子丑寅。", "甲乙丙丁戊己庚辛壬癸", "一二三四五六七八九十十一"]);

    [Fact]
    public void Three_columns_are_three() => AssertOrder(
        ["一二三四五六七八九十十一|甲乙丙丁戊己庚辛壬癸甲乙|东西南北东西南北东西南北", "子丑寅卯辰巳午未申酉戌亥|丑寅卯辰巳午未申酉戌亥子|北南西东"],
        ["一二三四五六七八九十十一", "子丑寅卯辰巳午未申酉戌亥", "甲乙丙丁戊己庚辛壬癸甲乙", "丑寅卯辰巳午未申酉戌亥子", "东西南北东西南北东西南北", "北南西东"]);

    [Fact]
    public void A_headline_above_and_a_note_below_stay_where_they_are() => AssertOrder(
        ["东西南北东西南北东西南北东西南北东西南北", "一二三四五六七八九十十一|甲乙丙丁戊己庚辛壬癸甲乙", "子丑寅卯辰巳午未申酉戌亥|东西南北", "南北东西南北东西南北东西南北东西南北东西"],
        ["东西南北东西南北东西南北东西南北东西南北", "一二三四五六七八九十十一", "子丑寅卯辰巳午未申酉戌亥", "甲乙丙丁戊己庚辛壬癸甲乙", "东西南北", "南北东西南北东西南北东西南北东西南北东西"]);

    [Fact]
    public void A_page_number_far_below_is_no_line_of_a_column() => AssertOrder(
        ["一二三四五六七八九十十一|甲乙丙丁戊己庚辛壬癸甲乙", "子丑寅卯辰巳午未申酉戌亥|东西南北", "", "", "第一页"],
        ["一二三四五六七八九十十一", "子丑寅卯辰巳午未申酉戌亥", "甲乙丙丁戊己庚辛壬癸甲乙", "东西南北", "第一页"]);

    [Theory]
    [InlineData("哈萨克斯坦共和国和日本国|接近二十亿美元，增长了", "乌兹别克斯坦|五亿美元以上")]
    [InlineData("哈国|二十亿美元", "乌国|五亿美元")]
    [InlineData("甲方代表某某某签字盖章|||乙方代表某某某签字盖章", "二〇二五年十二月二十日|||二〇二五年十二月二十日")]
    [InlineData("一二三四五六七八九十十一|甲乙丙丁戊己庚", "子丑寅卯辰巳午未申酉戌亥|甲乙丙")]
    [InlineData("一二三四五六七八九十十一|甲乙丙丁戊己庚辛壬癸甲乙", "子丑寅|东西南北东西南北东西南北")]
    public void Rows_of_a_table_stay_rows(params string[] rows) =>
        AssertOrder(rows, [.. rows.Select(row => string.Join(' ', row.Split('|', StringSplitOptions.RemoveEmptyEntries)))]);

    /// <param name="rows">From top to bottom; a bar is a gutter of two letters, blanks are an indent.</param>
    /// <param name="lines">In the order in which they are to be read; runs of one row parted by a blank.</param>
    private static void AssertOrder(string[] rows, string[] lines)
    {
        const int ColumnLetters = 12;
        var page = rows.Select((row, i) =>
        {
            var runs = new List<PdfLine>();
            double left = 0;
            foreach (var cell in row.Split('|'))
            {
                var text = cell.TrimStart(' ');
                var start = left + cell.Length - text.Length;
                if (text.Length > 0)
                    runs.Add(new(text, start * 10, (start + text.Length) * 10, Baseline: 800 - (20 * i), Size: 10, EndsInBlank: false));
                left += cell.Length == 0 ? 2 : ColumnLetters + 2;
            }

            return new PdfRow(runs);
        }).Where(row => row.Runs.Count > 0).ToArray();

        var read = PdfColumns.InReadingOrder(page).SelectMany(block => block).Select(row => string.Join(' ', row.Runs.Select(run => run.Text)));

        Assert.Equal(lines, read);
    }
}
