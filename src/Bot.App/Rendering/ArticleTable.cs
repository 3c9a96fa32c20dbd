using System.Globalization;
using Bot.Core.Library;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Bot.App.Rendering;

/// <summary>What is indexed: a table where it has room, otherwise a few lines for each article, whose id can be copied whole.</summary>
internal static class ArticleTable
{
    private const int Indent = 2;

    public static void Show(Screen screen, IReadOnlyList<ArticleSummary> articles)
    {
        var table = Table(articles, screen.IsTerminal ? TableBorder.Rounded : TableBorder.None);
        var width = screen.Results.Profile.Width;
        if (((IRenderable)table).Measure(RenderOptions.Create(screen.Results), int.MaxValue).Max <= width)
            screen.Results.Write(table);
        else
            ShowOneByOne(screen, articles);
    }

    private static Table Table(IReadOnlyList<ArticleSummary> articles, TableBorder border)
    {
        var table = new Table().Border(border);
        table.AddColumns("id", "title", "date", "characters", "passages");
        table.Columns[3].RightAligned();
        table.Columns[4].RightAligned();
        foreach (var article in articles)
        {
            table.AddRow(
                new Text(Visible.Line(article.Header.Id)),
                new Text(Visible.Line(article.Header.Title)),
                new Text(Day(article)),
                new Text(Number(article.Length)),
                new Text(Number(article.Passages)));
        }

        return table;
    }

    private static void ShowOneByOne(Screen screen, IReadOnlyList<ArticleSummary> articles)
    {
        foreach (var article in articles)
        {
            // Wrapped by the terminal itself: a line end of ours would be copied along with the id.
            screen.Raw.WriteLine(Visible.Line(article.Header.Id));
            ShowIndented(screen, Visible.Line(article.Header.Title), Decoration.None);
            var figures = $"{Number(article.Length)} characters, {Number(article.Passages)} passages";
            ShowIndented(screen, article.Header.Date is null ? figures : $"{Day(article)}, {figures}", Decoration.Dim);
        }
    }

    private static void ShowIndented(Screen screen, string line, Decoration decoration) =>
        screen.Results.Write(new Padder(new Text(line, new Style(decoration: decoration)), new Padding(Indent, 0, 0, 0)));

    private static string Day(ArticleSummary article) => article.Header.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
