using System.CommandLine;
using System.Diagnostics;
using Bot.App.Library;
using Bot.App.Rendering;
using Bot.App.Settings;
using Bot.Core.Evaluation;
using Bot.Core.Search;

namespace Bot.App.Commands;

/// <summary><c>eval FILE</c>: how well the questions of a file are answered.</summary>
internal static class EvalCommand
{
    private const int WarmUp = 100;
    private const int Ranks = 10;

    public static Command Create(Func<AppSettings> settings, Screen screen, TextReader input)
    {
        var file = new Argument<string>("FILE") { Description = "JSON lines {\"id\",\"question\",\"article\"?,\"answers\":[…],\"kind\"?}" };
        var index = CommonOptions.Index();
        var json = CommonOptions.Json("The measures as one JSON object a kind");
        var explain = new Option<string?>("--explain") { Description = "Show why one question is answered as it is", HelpName = "ID" };
        var command = new Command("eval", "Measures how well a question file is answered") { file, index, json, explain };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(file);
            if (QuestionLines.Open(name, input) is not { } lines)
            {
                screen.Error($"eval: the file {name} cannot be read: check the path.");
                return ExitCode.Error;
            }

            using var open = OpenIndex.Open(settings(), parsed.GetValue(index), screen);
            var (cases, failed) = Cases(lines, name, screen);
            if (parsed.GetValue(explain) is { } id)
                return Explain(open, cases, id, screen);
            var outcomes = Ask(open, cases);
            if (parsed.GetValue(json))
                MeasuresView.ShowJson(screen, outcomes);
            else
                MeasuresView.ShowTable(screen, outcomes);
            return failed ? ExitCode.Error : ExitCode.Found;
        });
        return command;
    }

    private static int Explain(OpenIndex open, List<QuestionCase> cases, string id, Screen screen)
    {
        if (cases.Find(one => one.Id == id) is not { } found || Question.TryParse(found.Question, out _) is not { } question)
        {
            screen.Error($"eval: there is no question {id} in the file.");
            return ExitCode.Error;
        }

        ExplanationView.Show(screen, found, open.Answerer.Explain(question, ExplanationView.Sentences));
        return ExitCode.Found;
    }

    private static (List<QuestionCase> Cases, bool Failed) Cases(QuestionLines lines, string name, Screen screen)
    {
        var cases = new List<QuestionCase>();
        var failed = false;
        foreach (var line in lines.Read())
        {
            var refusal = QuestionRefusal.None;
            if (line.Case is { } read && Question.TryParse(read.Question, out refusal) is not null)
            {
                cases.Add(read);
                continue;
            }

            var reason = refusal == QuestionRefusal.None ? line.Error ?? "not a JSON object" : Refusals.Say(refusal, line.Question!);
            screen.Error($"eval: {name}:{line.Number}: {reason}");
            failed = true;
        }

        return (cases, failed);
    }

    private static List<CaseOutcome> Ask(OpenIndex open, List<QuestionCase> cases)
    {
        var indexed = open.Index.Articles().Select(static article => article.Header.Id).ToHashSet();
        var questions = cases.Select(one => (Case: one, Question: Question.TryParse(one.Question, out _))).ToList();
        foreach (var (_, question) in questions.Take(WarmUp))
            open.Answerer.Ask(question!, Ranks);
        var outcomes = new List<CaseOutcome>(questions.Count);
        foreach (var (one, question) in questions)
        {
            var started = Stopwatch.GetTimestamp();
            var answer = open.Answerer.Ask(question!, Ranks);
            var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            outcomes.Add(new(one, answer, one.Answers.Count > 0 && (one.Article is null || indexed.Contains(one.Article)), elapsed));
        }

        return outcomes;
    }
}
