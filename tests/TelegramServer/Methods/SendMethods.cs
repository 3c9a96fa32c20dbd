using System.Text.Json.Nodes;
using TelegramStandIn.Acts;
using TelegramStandIn.Chats;
using TelegramStandIn.Formatting;
using TelegramStandIn.Http;

namespace TelegramStandIn.Methods;

internal static class SendMethods
{
    public static JsonNode SendMessage(World world, Parameters parameters)
    {
        var chat = Destination.Find(world, parameters);
        return Send(world, chat, parameters, TextParameter.Message(parameters), document: null);
    }

    public static JsonNode ForwardMessage(World world, Parameters parameters)
    {
        var chat = Destination.Find(world, parameters);
        var source = Destination.Find(world, parameters, "from_chat_id");
        var topic = ReplyParameter.Topic(chat, parameters);
        if (parameters.Id("message_id") is not { } id || !source.Messages.TryGetValue(id, out var original) || original.Service is not null)
            throw ApiException.BadRequest("message to forward not found");
        world.Rates.Count(chat.Chat);
        return Deliver(world, chat, original with
        {
            ForwardedFrom = original.ForwardedFrom ?? original.From,
            ReplyTo = null,
            Quote = null,
            Keyboard = null,
            EditedAt = null,
            ThreadId = topic,
            IsTopicMessage = topic is not null,
        });
    }

    /// <summary>What all kinds of messages have in common; checked whole before anything is counted or delivered.</summary>
    internal static JsonNode Send(World world, ChatState chat, Parameters parameters, FormattedText content, Document? document)
    {
        var (keyboard, other) = KeyboardParameter.Read(parameters);
        var (replyTo, quote) = ReplyParameter.Read(chat, parameters);
        // An answer goes where the question stands, also where no topic was named.
        var topic = ReplyParameter.Topic(chat, parameters) ?? (replyTo is { IsTopicMessage: true } ? replyTo.ThreadId : null);
        world.Rates.Count(chat.Chat);
        return Deliver(world, chat, new()
        {
            Chat = chat.Chat,
            Id = 0,
            Date = world.Now,
            Content = content,
            Document = document,
            Keyboard = keyboard,
            ReplyMarkup = other,
            ReplyTo = replyTo,
            Quote = quote,
            ThreadId = topic,
            IsTopicMessage = topic is not null,
            IsSilent = parameters.Flag("disable_notification"),
        });
    }

    private static JsonObject Deliver(World world, ChatState chat, Message message)
    {
        var sent = chat.Add(id => message with { Id = id, Chat = chat.Chat, From = world.Bot, Date = world.Now });
        world.Record(new Sent(sent));
        return sent.ToJson();
    }
}
