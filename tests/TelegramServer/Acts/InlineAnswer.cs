using TelegramStandIn.Chats;
using TelegramStandIn.Formatting;

namespace TelegramStandIn.Acts;

/// <summary>What the bot offers to an inline question.</summary>
/// <param name="CacheTime">In seconds.</param>
/// <param name="NextOffset">What the app will ask with when the person scrolls on; empty at the end.</param>
/// <param name="ButtonText">The button above the results, that leads to the private chat; null for none.</param>
public sealed record InlineAnswer(
    IReadOnlyList<InlineResult> Results, int CacheTime, bool IsPersonal, string NextOffset, string? ButtonText);

/// <param name="Content">What is sent when the person chooses it; empty for results that are no text.</param>
public sealed record InlineResult(
    string Id, string Type, string Title, string? Description, FormattedText Content, InlineKeyboard? Keyboard);
