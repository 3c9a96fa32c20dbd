using TelegramStandIn.Chats;
using TelegramStandIn.Formatting;
using TelegramStandIn.Http;

namespace TelegramStandIn.Methods;

/// <summary>Reads which message is answered, which words of it are quoted, and in which topic that happens.</summary>
internal static class ReplyParameter
{
    private const int MaxQuote = 1024;

    /// <exception cref="ApiException">400: the message is gone, or it does not hold the quoted words.</exception>
    public static (Message? ReplyTo, string? Quote) Read(ChatState chat, Parameters parameters)
    {
        if (parameters.Object("reply_parameters") is not { } json)
            return (Find(chat, parameters.Id("reply_to_message_id"), parameters.Flag("allow_sending_without_reply")), null);
        var reply = Parameters.Of(json);
        if (reply.Id("message_id") is not { } id)
            throw ApiException.BadRequest("can't parse reply parameters: message_id is not specified");
        if (reply.Text("chat_id") is { } other && other != parameters.Text("chat_id"))
            throw ApiException.BadRequest("the stand-in knows no replies to other chats");
        var message = Find(chat, id, reply.Flag("allow_sending_without_reply"));
        var quote = Quote(reply);
        if (message is null || string.IsNullOrEmpty(quote))
            return (message, null);
        if (quote.EnumerateRunes().Count() > MaxQuote)
            throw ApiException.BadRequest("quote is too long");
        return message.Text.Contains(quote, StringComparison.Ordinal)
            ? (message, quote)
            : throw ApiException.BadRequest("quote not found");
    }

    private static string? Quote(Parameters reply)
    {
        var quote = reply.Text("quote");
        return quote is not null && reply.Text("quote_parse_mode")?.ToLowerInvariant() == "html" ? HtmlMarkup.Parse(quote).Text : quote;
    }

    /// <summary>
    /// The topic to write in. Only topics that were opened are: the General topic has no id to send to,
    /// and a thread of replies, whose id incoming messages carry too, is no topic.
    /// </summary>
    /// <exception cref="ApiException">400 <c>message thread not found</c></exception>
    public static int? Topic(ChatState chat, Parameters parameters) =>
        parameters.Id("message_thread_id") is not { } topic ? null
        : chat.Topics.ContainsKey(topic) ? topic
        : throw ApiException.BadRequest("message thread not found");

    private static Message? Find(ChatState chat, int? id, bool mayBeGone) =>
        id is null ? null
        : chat.Messages.GetValueOrDefault(id.Value) is { } message ? message
        : mayBeGone ? null
        : throw ApiException.BadRequest("message to be replied not found");
}
