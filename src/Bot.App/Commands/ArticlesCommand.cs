using System.CommandLine;
using System.Globalization;
using Bot.App.Rendering;
using Bot.App.Settings;
using Bot.Core.Library;
using Bot.LuceneIndex;
using Spectre.Console;

namespace Bot.App.Commands;

/// <summary><c>articles</c>: what is indexed.</summary>
internal static class ArticlesCommand
{
    public static Command Create(Func<AppSettings> settings, Screen screen)
    {
        var index = CommonOptions.Index();
        var json = CommonOptions.Json("One JSON object a line");
        var command = new Command("articles", "Lists what is indexed") { index, json };
        command.SetAction(parsed =>
        {
            var chosen = settings();
            var folder = parsed.GetValue(index) is { } given ? Path.GetFullPath(given) : chosen.IndexFolder;
            using var segmenter = new SmartCnSegmenter();
            using var open = new PassageIndex(folder, chosen.Search, segmenter, TimeProvider.System);
            var articles = open.Articles();
            if (parsed.GetValue(json))
                ShowJson(screen, articles);
            else
                ShowTable(screen, articles);
            return articles.Count > 0 ? ExitCode.Found : ExitCode.NothingFound;
        });
        return command;
    }

    private static void ShowJson(Screen screen, IReadOnlyList<ArticleSummary> articles)
    {
        foreach (var article in articles)
        {
            screen.Raw.WriteLine(Json.Line(json =>
            {
                json.WriteStartObject();
                Json.Write(json, article.Header);
                json.WriteNumber("length", article.Length);
                json.WriteNumber("passages", article.Passages);
                json.WriteString("place", article.Source.Place);
                json.WriteString("file", article.Source.File);
                json.WriteEndObject();
            }));
        }
    }

    private static void ShowTable(Screen screen, IReadOnlyList<ArticleSummary> articles)
    {
        var table = new Table().Border(screen.IsTerminal ? TableBorder.Rounded : TableBorder.None);
        table.AddColumns("id", "title", "date", "characters", "passages");
        table.Columns[3].RightAligned();
        table.Columns[4].RightAligned();
        foreach (var article in articles)
        {
            table.AddRow(
                new Text(Visible.Line(article.Header.Id)),
                new Text(Visible.Line(article.Header.Title)),
                new Text(article.Header.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""),
                new Text(article.Length.ToString("N0", CultureInfo.InvariantCulture)),
                new Text(article.Passages.ToString("N0", CultureInfo.InvariantCulture)));
        }

        screen.Results.Write(table);
    }
}
