using System.Text.Json.Nodes;
using TelegramStandIn.Acts;
using TelegramStandIn.Chats;
using TelegramStandIn.Http;

namespace TelegramStandIn.Methods;

internal static class EditMethods
{
    public static JsonNode EditText(World world, Parameters parameters) =>
        Edit(world, parameters, message =>
        {
            if (message.Document is not null)
                throw ApiException.BadRequest("there is no text in the message to edit");
            return message with { Content = TextParameter.Message(parameters), Keyboard = Keyboard(parameters) };
        });

    public static JsonNode EditReplyMarkup(World world, Parameters parameters) =>
        Edit(world, parameters, message => message with { Keyboard = Keyboard(parameters) });

    private static JsonNode Edit(World world, Parameters parameters, Func<Message, Message> change)
    {
        var (chat, message) = Find(world, parameters);
        var isInline = parameters.Has("inline_message_id");
        if (!isInline && message.From != world.Bot || message.Service is not null || message.ForwardedFrom is not null)
            throw ApiException.BadRequest("message can't be edited");
        var edited = change(message);
        if (edited.ShowsTheSameAs(message))
        {
            throw ApiException.BadRequest(
                "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        }

        edited = edited with { EditedAt = world.Now };
        chat.Messages[message.Id] = edited;
        world.Record(new Edited(message, edited));
        return isInline ? true : edited.ToJson();
    }

    private static (ChatState Chat, Message Message) Find(World world, Parameters parameters)
    {
        if (parameters.Text("inline_message_id") is { } inlineId)
        {
            return world.InlineMessages.TryGetValue(inlineId, out var place) && place.Chat.Messages.TryGetValue(place.MessageId, out var chosen)
                ? (place.Chat, chosen)
                : throw ApiException.BadRequest("MESSAGE_ID_INVALID");
        }

        var chat = Destination.Find(world, parameters);
        if (parameters.Id("message_id") is not { } id)
            throw ApiException.BadRequest("message identifier is not specified");
        return chat.Messages.TryGetValue(id, out var message)
            ? (chat, message)
            : throw ApiException.BadRequest("message to edit not found");
    }

    private static InlineKeyboard? Keyboard(Parameters parameters) => KeyboardParameter.Inline(parameters.Object("reply_markup"));
}
