using System.Globalization;
using Bot.Core.Library;
using Bot.Core.Search;
using Bot.Storage;
using Bot.TelegramChat.Conversation;
using Bot.TelegramChat.Operations;
using Bot.TelegramChat.Rendering;
using Bot.TelegramChat.Sending;
using Microsoft.Extensions.Logging;

namespace Bot.TelegramChat.Admin;

/// <summary>Carries out what an admin confirmed, once, or drops it.</summary>
internal sealed class PlanButtons(
    TelegramOptions options, PlanStore plans, ILibrary library, TelegramFiles files, OutgoingQueue queue, RecentErrors errors, ILogger<PlanButtons> logger)
{
    public async Task<Effects> PressAsync(PressedButton pressed, CancellationToken abort)
    {
        var words = pressed.Words;
        if (!options.IsAdmin(pressed.UserId))
        {
            logger.AdminsOnly(pressed.UserId, "a confirming button");
            return pressed.Toast(words.AdminsOnly);
        }

        if (plans.Find(pressed.Press.Id) is not { } payload)
            return pressed.Toast(words.Stale);
        if (pressed.Press.Action == ButtonAction.Cancel)
            return Finished(pressed, words.Cancelled, new Outgoing.AnswerCallback(pressed.QueryId));

        // Telegram waits some 15 s for this answer; fetching and indexing may take longer.
        _ = queue.SendAsync(new Outgoing.AnswerCallback(pressed.QueryId, words.Working), SendPriority.Interactive);
        try
        {
            var done = await CarryOutAsync(AdminPlan.FromJson(payload), pressed, abort);
            return Finished(pressed, done);
        }
        catch (IndexUnavailableException exception)
        {
            logger.SearchFailed(exception);
            errors.Add(exception.Trouble, exception.Message);
            var html = Plain(TroubleText.Failed(exception.Trouble, words));
            return new Outgoing.Edit(pressed.ChatId, pressed.MessageId, html, Again(pressed)).AsEffects();
        }
    }

    private async Task<string> CarryOutAsync(AdminPlan plan, PressedButton pressed, CancellationToken abort)
    {
        var words = pressed.Words;
        switch (plan)
        {
            case AdminPlan.Remove remove:
                logger.AdminDid(pressed.UserId, "remove, confirmed");
                var removal = library.Remove(remove.ArticleId, abort);
                var format = removal switch
                {
                    Removal.Removed => words.RemoveDone,
                    Removal.RemovedUntilReindexed => words.RemovedUntilReindexed,
                    _ => words.RemoveUnknown,
                };
                return string.Format(CultureInfo.InvariantCulture, format, remove.ArticleId);
            case AdminPlan.Add add:
                logger.AdminDid(pressed.UserId, "add a document, confirmed");
                return await files.FetchAsync(add.FileId, abort) is FetchedFile.Content content
                    ? IndexReportText.Render(library.Add(add.FileName, content.Bytes, abort), words)
                    : words.DocumentGone;
            default:
                throw new InvalidOperationException($"{plan.GetType().Name} is no plan");
        }
    }

    private static Effects Finished(PressedButton pressed, string text, params Outgoing[] first) =>
        first.Append(new Outgoing.Edit(pressed.ChatId, pressed.MessageId, Plain(text), null)).AsEffects() with { FinishedPlan = pressed.Press.Id };

    private static Keyboard Again(PressedButton pressed) => Keyboard.OneRow(
        new(pressed.Words.Retry, pressed.Press.ToData()),
        new(pressed.Words.Cancel, (pressed.Press with { Action = ButtonAction.Cancel }).ToData()));

    private static string Plain(string text) => new HtmlWriter().Text(text).ToString();
}
