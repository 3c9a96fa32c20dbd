using System.CommandLine;
using Bot.App.Library;
using Bot.App.Rendering;
using Bot.App.Settings;
using Bot.Core.Answers;
using Bot.Core.Search;
using Spectre.Console;

namespace Bot.App.Commands;

/// <summary><c>console</c>: asks and answers, one line after another.</summary>
internal static class ConsoleCommand
{
    private const string Help = ":more 下一条 · :context 上下文 · :article 原文 · :quit 退出";
    private const int MostQuotations = 10;

    public static Command Create(Func<AppSettings> settings, Screen screen, TextReader input)
    {
        var index = CommonOptions.Index();
        var command = new Command("console", "Asks and answers in the terminal") { index };
        command.SetAction(parsed =>
        {
            using var open = OpenIndex.Open(settings(), parsed.GetValue(index), screen);
            return new Session(open, screen, input).Run();
        });
        return command;
    }

    private sealed class Session(OpenIndex open, Screen screen, TextReader input)
    {
        private IReadOnlyList<Quotation> _quotations = [];
        private int _shown;

        public int Run()
        {
            screen.Note($"请输入问题 (ask a question). {Help}");
            while (true)
            {
                screen.Prompt("> ");
                if (input.ReadLine() is not { } line || line.Trim() is ":quit" or ":q")
                    return ExitCode.Found;
                if (line.Trim() is { Length: > 0 } said)
                    Take(said);
            }
        }

        private void Take(string said)
        {
            switch (said)
            {
                case ":more" or ":m":
                    ShowNext();
                    break;
                case ":context" or ":c":
                    WithQuotation(ShowContext);
                    break;
                case ":article" or ":a":
                    WithQuotation(ShowArticle);
                    break;
                case [':', ..]:
                    screen.Note($"No such command: {said}. {Help}");
                    break;
                default:
                    Ask(said);
                    break;
            }
        }

        private void Ask(string said)
        {
            if (Question.TryParse(said, out var refusal) is not { } question)
            {
                screen.Error(Refusals.Say(refusal, said));
                return;
            }

            var answer = open.Answerer.Ask(question, MostQuotations);
            (_quotations, _shown) = answer is Answer.Found found ? (found.Quotations, 0) : ([], 0);
            if (_quotations.Count > 0)
                ShowNext();
            else
                AnswerText.Show(screen.Results, answer);
        }

        private void ShowNext()
        {
            if (_shown == _quotations.Count)
            {
                screen.Note(_quotations.Count == 0 ? "Ask something first." : "没有更多了 (no more).");
                return;
            }

            AnswerText.Show(screen.Results, _quotations[_shown], _shown + 1, _quotations.Count, withContext: false);
            _shown++;
        }

        private void WithQuotation(Action<Quotation> show)
        {
            if (_shown == 0)
                screen.Note("Ask something first.");
            else
                show(_quotations[_shown - 1]);
        }

        private void ShowContext(Quotation quotation) =>
            AnswerText.Show(screen.Results, quotation, _shown, _quotations.Count, withContext: true);

        private void ShowArticle(Quotation quotation)
        {
            if (open.Index.FindArticle(quotation.Article.Id) is not { } article || article.Version != quotation.Article.Version)
            {
                screen.Note("The article was changed or removed in the meantime: ask again.");
                return;
            }

            var text = new Paragraph();
            text.Append(Visible.Of(article.Text[..quotation.Span.Start]));
            text.Append(Visible.Of(quotation.Text), new Style(Color.Yellow, decoration: Decoration.Bold));
            text.Append(Visible.Of(article.Text[quotation.Span.End..].TrimEnd()) + "\n");
            screen.Results.Write(text);
        }
    }
}
