using System.Text.Json;
using Telegram.Bot.Requests;

namespace Bot.TelegramChat.Receiving;

/// <summary>getUpdates, unparsed: one update that cannot be read must not take its whole batch with it.</summary>
internal sealed class GetRawUpdates() : RequestBase<JsonElement[]>("getUpdates")
{
    /// <summary>What is handled; everything else is not even sent to us.</summary>
    public static readonly IReadOnlyList<string> Handled = ["message", "edited_message", "callback_query", "inline_query", "my_chat_member"];

    /// <summary>The first id wanted; all before it are confirmed.</summary>
    public long? Offset { get; init; }

    public int Limit { get; init; } = 100;

    /// <summary>Seconds to wait for an update.</summary>
    public int Timeout { get; init; }

    public IReadOnlyList<string> AllowedUpdates { get; init; } = Handled;
}
