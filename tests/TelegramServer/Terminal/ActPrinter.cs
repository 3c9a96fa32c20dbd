using TelegramStandIn.Acts;
using TelegramStandIn.Chats;

namespace TelegramStandIn.Terminal;

/// <summary>Tells in plain text what the bot did.</summary>
internal static class ActPrinter
{
    /// <returns>Lines without the last line's end; null for what people do not see.</returns>
    public static string? Describe(Act act) => act switch
    {
        Sent(var message) => Show(message, message.ReplyTo is { } answered ? $" in reply to #{answered.Id}" : ""),
        Edited(_, var message) => Show(message, " edited"),
        Deleted(_, var message) => $"* deleted #{message.Id}",
        CallbackAnswered { Text: null } => "* the button was answered without a word",
        CallbackAnswered { IsAlert: true } answered => $"* a box says: {answered.Text}",
        CallbackAnswered answered => $"* flashes: {answered.Text}",
        InlineAnswered(_, var answer) => Show(answer),
        ActionShown shown => $"* {shown.Action} …",
        Reacted reacted => $"* reacts to #{reacted.MessageId}: {string.Join(' ', reacted.Emoji)}",
        LeftChat left => $"* left {left.Chat.Title}",
        _ => null,
    };

    public static string Show(Message message, string how = "")
    {
        var topic = message.IsTopicMessage ? $", topic {message.ThreadId}" : "";
        var lines = new List<string> { $"--- {message.From?.FirstName} in {Place(message.Chat)}{topic}, #{message.Id}{how}" };
        if (message.Document is { } document)
            lines.Add($"[document {document.Name}, {document.Size} bytes]");
        if (message.Service is not null)
            lines.Add(message.Service);
        if (message.Text.Length > 0)
            lines.Add(PlainText.Render(message.Content));
        var number = 0;
        foreach (var row in message.Keyboard?.Rows ?? [])
            lines.Add(string.Join("  ", row.Select(button => $"[{++number}] {button.Text}{(button.Url is null ? "" : $" ({button.Url})")}")));
        return string.Join('\n', lines);
    }

    private static string Show(InlineAnswer answer)
    {
        var lines = new List<string> { $"--- {answer.Results.Count} inline results{(answer.ButtonText is null ? "" : $", above them: [{answer.ButtonText}]")}" };
        lines.AddRange(answer.Results.Select((result, index) =>
            $"({index + 1}) {result.Title}{(result.Description is null ? "" : $"\n    {result.Description}")}"));
        return string.Join('\n', lines);
    }

    private static string Place(Chat chat) => chat.IsGroup ? chat.Title : "private";
}
