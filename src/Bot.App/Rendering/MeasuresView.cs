using System.Globalization;
using Bot.Core.Evaluation;
using Spectre.Console;

namespace Bot.App.Rendering;

/// <summary>Shows measures: of the whole set, and of each kind of question where the set has kinds.</summary>
internal static class MeasuresView
{
    private static readonly (string Name, Func<Measures, double> Of, string Format)[] Columns =
    [
        ("questions", static m => m.Questions, "0"),
        ("answerable", static m => m.Answerable, "0"),
        ("R@1", static m => m.RecallAt1, "0.000"),
        ("R@10", static m => m.RecallAt10, "0.000"),
        ("MRR@10", static m => m.MeanReciprocalRank, "0.000"),
        ("S@1", static m => m.SentenceAt1, "0.000"),
        ("S@3", static m => m.SentenceAt3, "0.000"),
        ("strict S@1", static m => m.StrictSentenceAt1, "0.000"),
        ("A@1", static m => m.AnswerAt1, "0.000"),
        ("A@3", static m => m.AnswerAt3, "0.000"),
        ("found S@1", static m => m.SentenceAt1Found, "0.000"),
        ("found A@1", static m => m.AnswerAt1Found, "0.000"),
        ("false answers", static m => m.FalseAnswers, "0.000"),
        ("missed", static m => m.Missed, "0.000"),
        ("right", static m => m.Right, "0.000"),
        ("AUROC", static m => m.Auroc, "0.000"),
        ("false at 5% missed", static m => m.FalseAnswersAt5Missed, "0.000"),
        ("p50 ms", static m => m.LatencyP50, "0.00"),
        ("p99 ms", static m => m.LatencyP99, "0.00"),
    ];

    /// <summary>Measures downwards, kinds sideways: it fits a narrow terminal.</summary>
    public static void ShowTable(Screen screen, IReadOnlyCollection<CaseOutcome> outcomes)
    {
        var groups = Groups(outcomes);
        var table = new Table().Border(screen.IsTerminal ? TableBorder.Rounded : TableBorder.None);
        table.AddColumn("measure");
        foreach (var (kind, _) in groups)
            table.AddColumn(new TableColumn(new Text(kind)).RightAligned());
        foreach (var (name, of, format) in Columns)
            table.AddRow([new Text(name), .. groups.Select(group => new Text(Show(of(group.Measures), format)))]);
        screen.Results.Write(table);
    }

    public static void ShowJson(Screen screen, IReadOnlyCollection<CaseOutcome> outcomes)
    {
        foreach (var (kind, measures) in Groups(outcomes))
        {
            screen.Raw.WriteLine(Json.Line(json =>
            {
                json.WriteStartObject();
                json.WriteString("kind", kind);
                foreach (var (name, of, format) in Columns)
                {
                    json.WritePropertyName(name);
                    if (double.IsNaN(of(measures)))
                        json.WriteNullValue();
                    else
                        json.WriteRawValue(Show(of(measures), format == "0" ? format : "0.0000"));
                }

                json.WriteEndObject();
            }));
        }
    }

    private static List<(string Kind, Measures Measures)> Groups(IReadOnlyCollection<CaseOutcome> outcomes) =>
    [
        ("all", Measures.Of(outcomes)),
        .. outcomes.Where(static outcome => outcome.Case.Kind is not null)
            .GroupBy(static outcome => outcome.Case.Kind!)
            .Select(static group => (group.Key, Measures.Of([.. group]))),
    ];

    private static string Show(double value, string format) => double.IsNaN(value) ? "–" : value.ToString(format, CultureInfo.InvariantCulture);
}
