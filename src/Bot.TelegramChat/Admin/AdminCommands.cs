using System.Globalization;
using Bot.Core.Library;
using Bot.Storage;
using Bot.TelegramChat.Conversation;
using Bot.TelegramChat.Rendering;
using Microsoft.Extensions.Logging;

namespace Bot.TelegramChat.Admin;

/// <summary>The commands that change something, or show what is nobody else's business. Everybody else is refused politely.</summary>
internal sealed class AdminCommands(
    TelegramOptions options, ILibrary library, Reindexing reindexing, StatusReport status, UnansweredList unanswered, ILogger<AdminCommands> logger)
{
    private const int MaxTitle = 200;

    /// <returns>Null for what is no admin's command.</returns>
    public Effects? Obey(Addressed.Command command, Talk talk)
    {
        if (command.Name is not ("reindex" or "status" or "remove" or "unanswered"))
            return null;
        if (!options.IsAdmin(talk.UserId))
        {
            logger.AdminsOnly(talk.UserId, command.Name);
            return talk.Say(Plain(talk.Words.AdminsOnly)).AsEffects();
        }

        logger.AdminDid(talk.UserId, command.Name);
        return command.Name switch
        {
            "reindex" => reindexing.Begin(talk) ? Effects.None : talk.Say(Plain(talk.Words.ReindexRunning)).AsEffects(),
            "status" => talk.Say(status.Render(talk.Words)).AsEffects(),
            "remove" => Remove(talk, command.Argument),
            _ => Unanswered(talk),
        };
    }

    private Effects Unanswered(Talk talk)
    {
        var page = unanswered.Page(0, talk.Words);
        return talk.Say(page.Html, page.Buttons).AsEffects();
    }

    private Effects Remove(Talk talk, string id)
    {
        var words = talk.Words;
        if (id.Length == 0)
            return talk.Say(Plain(words.RemoveUsage)).AsEffects();
        if (library.FindArticle(id) is not { } article)
            return talk.Say(Plain(string.Format(CultureInfo.InvariantCulture, words.RemoveUnknown, TextCut.Shorten(id, MaxTitle)))).AsEffects();

        var html = new HtmlWriter();
        html.Line(words.RemoveConfirm).Line().Bold(TextCut.Shorten(article.Title, MaxTitle)).Line().Code(article.Id);
        var plan = new AdminPlan.Remove(article.Id);
        return plan.Ask(talk, html.ToString(), words.RemoveYes);
    }

    private static string Plain(string text) => new HtmlWriter().Text(text).ToString();
}
