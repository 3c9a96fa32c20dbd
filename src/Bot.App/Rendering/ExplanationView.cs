using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Evaluation;
using Spectre.Console;

namespace Bot.App.Rendering;

/// <summary>Shows why a question is answered as it is: how it was understood, and the best sentences with the parts of their scores.</summary>
internal static class ExplanationView
{
    public const int Sentences = 5;

    private const int Parts = 14;

    public static void Show(Screen screen, QuestionCase question, Explanation explanation)
    {
        var analysis = explanation.Question;
        screen.Raw.WriteLine($"question   {question.Question}");
        screen.Raw.WriteLine($"answers    {string.Join(" | ", question.Answers)}");
        screen.Raw.WriteLine($"read as    {analysis.Folded}");
        screen.Raw.WriteLine($"asks by    {string.Join(" | ", analysis.Asking.Select(span => span.Of(analysis.Folded)))}");
        screen.Raw.WriteLine($"expects    {analysis.Expected}");
        screen.Raw.WriteLine($"terms      {string.Join(' ', explanation.Terms.Select(static term => $"{term.Text}:{Number(term.Rarity)}"))}");
        var table = new Table().Border(screen.IsTerminal ? TableBorder.Rounded : TableBorder.None);
        table.AddColumn("part");
        foreach (var (number, sentence) in explanation.Sentences.Index())
        {
            screen.Raw.WriteLine();
            screen.Raw.WriteLine($"{(Holds(question, sentence) ? '+' : '-')} {number + 1}. {sentence.Text}");
            screen.Raw.WriteLine($"     score {Number(sentence.Score)}  share {Number(sentence.Share)}  confidence {Number(sentence.Confidence)}  passage {Number(sentence.PassageScore)}  《{sentence.Article.Title}》 第{sentence.Paragraph}段");
            table.AddColumn(new TableColumn($"{number + 1}.").RightAligned());
        }

        var names = explanation.Sentences.SelectMany(static sentence => sentence.Features.Take(Parts)).Select(static feature => feature.Name).Distinct();
        foreach (var name in names)
            table.AddRow([new Text(name), .. explanation.Sentences.Select(sentence => new Text(Part(sentence, name)))]);
        screen.Raw.WriteLine();
        screen.Results.Write(table);
    }

    /// <summary>The value, and what it adds to the score.</summary>
    private static string Part(ExplainedSentence sentence, string name)
    {
        var (found, value, part) = sentence.Features.FirstOrDefault(feature => feature.Name == name);
        return found is null ? "" : $"{Number(value)} → {part.ToString("+0.00;-0.00", CultureInfo.InvariantCulture)}";
    }

    private static bool Holds(QuestionCase question, ExplainedSentence sentence) =>
        question.Answers.Any(answer => sentence.Text.Contains(answer, StringComparison.Ordinal));

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
