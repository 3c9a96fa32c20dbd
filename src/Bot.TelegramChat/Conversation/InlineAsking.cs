using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Search;
using Bot.Storage;
using Bot.TelegramChat.Operations;
using Bot.TelegramChat.Rendering;
using Bot.TelegramChat.Sending;
using Bot.TelegramChat.Words;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Types;

namespace Bot.TelegramChat.Conversation;

/// <summary>Answers <c>@bot QUESTION</c> typed in any chat: quotations to choose from.</summary>
internal sealed class InlineAsking(IAnswerer answerer, ChatMetrics metrics, RecentErrors errors, ILogger<InlineAsking> logger)
{
    private const int PageSize = 10;
    private const int Most = 30;
    private const int MaxTitle = 80;
    private const int MaxDescription = 100;

    public Effects Answer(InlineQuery query, DateTimeOffset at)
    {
        var words = Languages.For(query.From.LanguageCode);
        return (Choose(query, words) with { AskedAt = at.ToUnixTimeMilliseconds() }).AsEffects();
    }

    private Outgoing.AnswerInline Choose(InlineQuery query, BotWords words)
    {
        if (Question.TryParse(query.Query, out _) is not { } question)
            return Hint(query, words.InlineHint);
        try
        {
            var answer = answerer.Ask(question, Most);
            metrics.Question(answer is Answer.Found);
            return answer is Answer.Found found ? Page(query, found.Quotations, words) : Hint(query, words.NothingFound);
        }
        catch (IndexUnavailableException exception)
        {
            logger.SearchFailed(exception);
            errors.Add(exception.Trouble, exception.Message);
            return Hint(query, words.Unavailable);
        }
    }

    private static Outgoing.AnswerInline Page(InlineQuery query, IReadOnlyList<Quotation> quotations, BotWords words)
    {
        var start = int.TryParse(query.Offset, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? Math.Min(offset, quotations.Count) : 0;
        var choices = quotations.Skip(start).Take(PageSize).Select((quotation, i) => new InlineChoice(
            Invariant(start + i),
            TextCut.Shorten(quotation.Text, MaxTitle),
            TextCut.Shorten(QuotationHtml.Source(quotation, words), MaxDescription),
            QuotationHtml.Render(quotation, 1, 1, null, words)));
        var end = start + PageSize;
        return new(query.Id, [.. choices], end < quotations.Count ? Invariant(end) : "", null);
    }

    private static Outgoing.AnswerInline Hint(InlineQuery query, string hint) => new(query.Id, [], "", hint);

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
