using System.Globalization;
using Bot.Core.Library;
using Bot.Storage;
using Bot.TelegramChat.Conversation;
using Bot.TelegramChat.Rendering;
using Bot.TelegramChat.Words;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Types;

namespace Bot.TelegramChat.Admin;

/// <summary>A document that an admin sent: looked into, shown, and indexed only when a button says so.</summary>
internal sealed class DocumentOffers(TelegramOptions options, ILibrary library, TelegramFiles files, ILogger<DocumentOffers> logger)
{
    private const int MostShown = 10;
    private const int MaxTitle = 120;
    private const int MaxReason = 200;

    public async Task<Effects> OfferAsync(Talk talk, Document document, CancellationToken abort)
    {
        var words = talk.Words;
        if (!options.IsAdmin(talk.UserId))
        {
            logger.AdminsOnly(talk.UserId, "a document");
            return Say(talk, words.AdminsOnly);
        }

        var name = document.FileName ?? "document";
        if (document.FileSize > TelegramFiles.MostBytes)
            return TooBig(talk);
        var formats = library.Status().Formats;
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (!formats.Contains(extension))
            return Say(talk, words.DocumentType, extension.Length == 0 ? name : extension, string.Join(' ', formats));
        if (document.FileSize == 0)
            return Say(talk, words.DocumentEmpty);

        return await files.FetchAsync(document.FileId, abort) switch
        {
            FetchedFile.Content { Bytes: [] } => Say(talk, words.DocumentEmpty),
            FetchedFile.Content content => Offer(talk, name, document.FileId, library.Check(name, content.Bytes, abort)),
            FetchedFile.TooBig => TooBig(talk),
            _ => Say(talk, words.DocumentGone),
        };
    }

    private static Effects Offer(Talk talk, string name, string fileId, DocumentCheck check)
    {
        var words = talk.Words;
        var html = new HtmlWriter();
        html.Line(check.Articles.Count == 0 ? words.DocumentRefused : words.DocumentConfirm);
        foreach (var article in check.Articles.Take(MostShown))
            Write(html, article, check.Replaces.Contains(article.Header.Id), words);
        if (check.Articles.Count > MostShown)
            html.Line().Text($"… +{check.Articles.Count - MostShown}");
        if (check.Refused.Count > 0)
            html.Line().Line().Text(words.IndexProblems);
        foreach (var refused in check.Refused.Take(MostShown))
            html.Line().Text("• " + TextCut.Shorten(ReasonText.Render(refused, words), MaxReason));
        return check.Articles.Count == 0
            ? talk.Say(html.ToString()).AsEffects()
            : new AdminPlan.Add(fileId, name).Ask(talk, html.ToString(), words.DocumentYes);
    }

    private static void Write(HtmlWriter html, ArticleSummary article, bool replaces, BotWords words)
    {
        html.Line().Bold(TextCut.Shorten(article.Header.Title, MaxTitle));
        if (article.Header.Date is { } date)
            html.Text(date.ToString(" · yyyy-MM-dd", CultureInfo.InvariantCulture));
        html.Text(" · " + string.Format(CultureInfo.InvariantCulture, words.Characters, article.Length));
        if (replaces)
            html.Text(" " + words.DocumentReplaces);
    }

    private static Effects TooBig(Talk talk) => Say(talk, talk.Words.DocumentTooBig, TelegramFiles.MostBytes >> 20);

    private static Effects Say(Talk talk, string words, params object[] values) =>
        talk.Say(new HtmlWriter().Text(string.Format(CultureInfo.InvariantCulture, words, values)).ToString()).AsEffects();
}
