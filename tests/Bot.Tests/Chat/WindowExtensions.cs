using TelegramStandIn.Chats;
using TelegramStandIn.Play;

namespace Bot.Tests.Chat;

internal static class WindowExtensions
{
    /// <summary>The bot's reply to that very message.</summary>
    public static Task<Message> NextMessageAfterAsync(this ChatWindow chat, Message asked) => chat.AnswerToAsync(asked, TestContext.Current.CancellationToken);
}
