using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Search;
using Bot.Storage;
using Bot.TelegramChat.Operations;
using Bot.TelegramChat.Rendering;
using Microsoft.Extensions.Logging;

namespace Bot.TelegramChat.Conversation;

/// <summary>Answers a question in a chat, or answers it anew when somebody edited it.</summary>
internal sealed class Asking(
    IAnswerer answerer, AnswerOptions options, AnswerStore answers, Typing typing, ChatMetrics metrics, RecentErrors errors, ILogger<Asking> logger)
{
    public const string Example = "峰会在哪里举行？";

    public async Task<Effects> AskAsync(Talk talk, string text, bool edited, CancellationToken abort)
    {
        var former = edited ? answers.FindByQuestion(talk.ChatId, talk.MessageId) : null;
        if (Question.TryParse(text, out var refusal) is not { } question)
            return Refuse(talk, refusal, former);
        // Telegram reports an edit also when only the preview of a link came in.
        if (former is not null && AnswerState.FromJson(former.Payload).Question == question.Text)
            return Effects.None;

        Answer answer;
        try
        {
            answer = await typing.WhileAsync(talk, () => answerer.Ask(question, options.MaxQuotations), abort);
        }
        catch (IndexUnavailableException exception)
        {
            logger.SearchFailed(exception);
            errors.Add(exception.Trouble, exception.Message);
            return talk.Say(Plain(talk.Words.Unavailable)).AsEffects();
        }

        return Give(talk, StateOf(answer), former);
    }

    internal static AnswerState StateOf(Answer answer) => answer switch
    {
        Answer.Found found => new(found.Question.Text, true, found.Quotations, found.ReadAs?.Text),
        Answer.NothingFound nothing => new(nothing.Question.Text, false, nothing.Nearest),
        _ => throw new InvalidOperationException($"{answer.GetType().Name} is a third kind of answer"),
    };

    private Effects Give(Talk talk, AnswerState state, StoredAnswer? former)
    {
        metrics.Question(state.Found);
        // The former answer may be on its way still: under its own id, this one learns which message it became.
        var id = former is { MessageId: null } ? former.Id : AnswerState.NewId();
        var view = AnswerView.First(id, state, talk.Words);
        var message = talk.Say(view.Html, view.Buttons) with { AnswerId = id, InPlace = former is not null };
        return message.AsEffects() with
        {
            Answer = new(id, talk.ChatId, talk.MessageId, talk.UserId, former?.MessageId, state.ToJson()),
            Unanswered = state.Found ? null : state.Question,
            Counts = [state.Found ? CountNames.Found : CountNames.NothingFound],
        };
    }

    private static Effects Refuse(Talk talk, QuestionRefusal refusal, StoredAnswer? former)
    {
        var words = refusal switch
        {
            QuestionRefusal.Empty => string.Format(CultureInfo.InvariantCulture, talk.Words.AskUsage, Example),
            QuestionRefusal.TooLong => string.Format(CultureInfo.InvariantCulture, talk.Words.QuestionTooLong, Question.MaxLength),
            _ => talk.Words.QuestionBroken,
        };
        return (talk.Say(Plain(words)) with { AnswerId = former?.Id, InPlace = former is not null }).AsEffects();
    }

    private static string Plain(string text) => new HtmlWriter().Text(text).ToString();
}
