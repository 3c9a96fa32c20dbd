using System.CommandLine;
using Bot.App.Rendering;
using Bot.App.Settings;
using Bot.Core.Library;
using Bot.LuceneIndex;

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
                ArticleTable.Show(screen, articles);
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
}
