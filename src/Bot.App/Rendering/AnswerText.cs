using System.Globalization;
using Bot.Core.Answers;
using Spectre.Console;
using ArticleHeader = Bot.Core.Documents.ArticleHeader;

namespace Bot.App.Rendering;

/// <summary>Shows an answer to a person: matched words stand out, the context is dim, a line says whose words they are and where they stand.</summary>
internal static class AnswerText
{
    private static readonly Style Matched = new(Color.Yellow, decoration: Decoration.Bold);
    private static readonly Style Context = new(decoration: Decoration.Dim);
    private static readonly Style Source = new(Color.Blue);

    public static void Show(IAnsiConsole console, Answer answer, bool withContext = true)
    {
        switch (answer)
        {
            case Answer.Found found:
                ShowReading(console, found);
                for (var i = 0; i < found.Quotations.Count; i++)
                    Show(console, found.Quotations[i], i + 1, found.Quotations.Count, withContext);
                break;
            case Answer.NothingFound nothing:
                console.Write(new Text("文章中没有找到答案。(Nothing found in the articles.)\n"));
                if (nothing.Nearest.Count > 0)
                {
                    console.Write(new Text("最接近的内容 (nearest):\n", Context));
                    Show(console, nothing.Nearest[0], 1, 1, withContext: false);
                }

                break;
        }
    }

    /// <summary>Says what was looked for where that is not what was typed.</summary>
    public static void ShowReading(IAnsiConsole console, Answer.Found found)
    {
        if (found.ReadAs is { } read)
            console.Write(new Text($"按“{Visible.Of(read.Text)}”查找 (searched for this instead)\n", Context));
    }

    public static void Show(IAnsiConsole console, Quotation quotation, int number, int count, bool withContext)
    {
        var text = new Paragraph();
        if (count > 1)
            text.Append($"{number}. ", Context);
        if (withContext && quotation.Before.Length > 0)
            text.Append(OneLine(quotation.Before), Context);
        text.Append("【", Source);
        AppendMatched(text, quotation);
        text.Append("】", Source);
        if (withContext && quotation.After.Length > 0)
            text.Append(OneLine(quotation.After), Context);
        text.Append("\n");
        text.Append($"   —— {SourceLine(quotation)}\n", Source);
        if (quotation.AlsoIn.Count > 0)
            text.Append($"   {AlsoIn(quotation.AlsoIn)}\n", Context);
        console.Write(text);
    }

    /// <summary>Who, where, when, and how sure.</summary>
    public static string SourceLine(Quotation quotation)
    {
        var parts = new List<string>();
        if (quotation.Speaker is { } speaker)
            parts.Add(speaker);
        parts.Add(Name(quotation.Article));
        parts.Add($"第{quotation.Paragraph}段");
        parts.Add($"可信度 {quotation.Confidence.ToString("0%", CultureInfo.InvariantCulture)}");
        return string.Join(" · ", parts);
    }

    /// <summary>One or two reprints are named, more are counted.</summary>
    private static string AlsoIn(IReadOnlyList<ArticleHeader> articles) => articles.Count <= MostNamed
        ? $"又见：{string.Join("；", articles.Select(Name))}"
        : $"另有 {articles.Count} 篇转载，最早的是：{Name(articles[0])}";

    private const int MostNamed = 2;

    private static string Name(ArticleHeader article) =>
        Visible.Line(article.Date is { } date ? $"《{article.Title}》 · {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : $"《{article.Title}》");

    private static void AppendMatched(Paragraph text, Quotation quotation)
    {
        var at = 0;
        foreach (var match in quotation.Matches)
        {
            text.Append(Visible.Of(quotation.Text[at..match.Start]));
            text.Append(Visible.Of(match.Of(quotation.Text)), Matched);
            at = match.End;
        }

        text.Append(Visible.Of(quotation.Text[at..]));
    }

    /// <summary>Context may reach over paragraphs; on the screen it stays one run of text.</summary>
    private static string OneLine(string context) => Visible.Of(string.Join(' ', context.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
}
