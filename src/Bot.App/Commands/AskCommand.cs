using System.CommandLine;
using System.Diagnostics;
using Bot.App.Library;
using Bot.App.Rendering;
using Bot.App.Settings;
using Bot.Core.Answers;
using Bot.Core.Search;

namespace Bot.App.Commands;

/// <summary><c>ask QUESTION</c>, or many of a file.</summary>
internal static class AskCommand
{
    public static Command Create(Func<AppSettings> settings, Screen screen, TextReader input)
    {
        var question = new Argument<string[]>("QUESTION") { Description = "What to ask; several words are one question", Arity = ArgumentArity.ZeroOrMore };
        CommonOptions.RefuseOptions(question);
        var batch = new Option<string?>("--batch") { Description = "A file of questions, one a line, plain or {\"id\",\"question\"}; - is standard input", HelpName = "FILE" };
        var top = new Option<int?>("--top") { Description = "How many quotations at most", HelpName = "N" };
        var json = CommonOptions.Json("One JSON object a line");
        var index = CommonOptions.Index();
        var command = new Command("ask", "Answers a question with quotations") { question, batch, top, json, index };
        command.SetAction(parsed =>
        {
            var chosen = settings();
            var most = parsed.GetValue(top) ?? chosen.Answer.MaxQuotations;
            var words = parsed.GetValue(question) ?? [];
            var file = parsed.GetValue(batch);
            if (words.Length == 0 == file is null)
            {
                screen.Error("ask: give one question, or --batch FILE.");
                return ExitCode.Error;
            }

            if (most is < 1 or > MostQuotations)
            {
                screen.Error($"ask: --top takes a number from 1 to {MostQuotations}.");
                return ExitCode.Error;
            }

            var asking = new Asking(screen, input, chosen, parsed.GetValue(index), most, parsed.GetValue(json));
            return file is null ? asking.One(string.Join(' ', words)) : asking.Many(file);
        });
        return command;
    }

    private const int MostQuotations = 100;

    private sealed class Asking(Screen screen, TextReader input, AppSettings settings, string? folder, int most, bool json)
    {
        public int One(string text)
        {
            if (Question.TryParse(text, out var refusal) is not { } question)
                return Refuse("ask", refusal, text);
            using var open = OpenIndex.Open(settings, folder, screen);
            return Answer(open.Answerer, "", question) ? ExitCode.Found : ExitCode.NothingFound;
        }

        public int Many(string file)
        {
            if (QuestionLines.Open(file, input) is not { } lines)
            {
                screen.Error($"ask: the file {file} cannot be read: check the path.");
                return ExitCode.Error;
            }

            using var open = OpenIndex.Open(settings, folder, screen);
            var (found, failed) = (false, false);
            foreach (var line in lines.Read())
            {
                if (line.Error is { } error)
                {
                    screen.Error($"ask: {file}:{line.Number}: {error}");
                    failed = true;
                }
                else if (Question.TryParse(line.Question!, out var refusal) is { } question)
                {
                    found |= Answer(open.Answerer, line.Id, question);
                }
                else
                {
                    Refuse($"ask: {file}:{line.Number}", refusal, line.Question!);
                    failed = true;
                }
            }

            screen.Raw.Flush();
            return failed ? ExitCode.Error : found ? ExitCode.Found : ExitCode.NothingFound;
        }

        private bool Answer(IAnswerer answerer, string id, Question question)
        {
            var started = Stopwatch.GetTimestamp();
            var answer = answerer.Ask(question, most);
            var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            if (json)
            {
                screen.Raw.WriteLine(Json.Line(id, answer, elapsed));
            }
            else
            {
                if (id.Length > 0)
                    screen.Raw.WriteLine(Visible.Line($"# {id} {question.Text}"));
                AnswerText.Show(screen.Results, answer);
            }

            return answer is Core.Answers.Answer.Found;
        }

        private int Refuse(string where, QuestionRefusal refusal, string text)
        {
            screen.Error($"{where}: {Refusals.Say(refusal, text)}");
            return ExitCode.Error;
        }
    }
}
