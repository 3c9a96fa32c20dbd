using System.Text.Json.Nodes;
using TelegramStandIn.Http;

namespace TelegramStandIn.Methods;

/// <summary>The methods of the Bot API that the stand-in knows, by their names in any case.</summary>
internal static class BotMethods
{
    public static IReadOnlyDictionary<string, Method> All { get; } = new Dictionary<string, Method>(StringComparer.OrdinalIgnoreCase)
    {
        ["getUpdates"] = (world, parameters, cancellationToken) => world.Polling.GetUpdatesAsync(parameters, cancellationToken),
        ["setWebhook"] = AtOnce(WebhookMethods.Set),
        ["deleteWebhook"] = AtOnce(WebhookMethods.Delete),
        ["getWebhookInfo"] = AtOnce(WebhookMethods.GetInfo),
        ["getMe"] = AtOnce(AccountMethods.GetMe),
        ["logOut"] = AtOnce(AccountMethods.Succeed),
        ["close"] = AtOnce(AccountMethods.Succeed),
        ["sendMessage"] = AtOnce(SendMethods.SendMessage),
        ["sendDocument"] = AtOnce(DocumentMethods.SendDocument),
        ["forwardMessage"] = AtOnce(SendMethods.ForwardMessage),
        ["sendChatAction"] = AtOnce(ChatActionMethods.Send),
        ["editMessageText"] = AtOnce(EditMethods.EditText),
        ["editMessageReplyMarkup"] = AtOnce(EditMethods.EditReplyMarkup),
        ["deleteMessage"] = AtOnce(DeleteMethods.DeleteMessage),
        ["deleteMessages"] = AtOnce(DeleteMethods.DeleteMessages),
        ["setMessageReaction"] = AtOnce(ReactionMethods.Set),
        ["answerCallbackQuery"] = AtOnce(CallbackMethods.Answer),
        ["answerInlineQuery"] = AtOnce(InlineMethods.Answer),
        ["getFile"] = AtOnce(DocumentMethods.GetFile),
        ["getChat"] = AtOnce(ChatMethods.GetChat),
        ["getChatMember"] = AtOnce(ChatMethods.GetMember),
        ["getChatMemberCount"] = AtOnce(ChatMethods.GetMemberCount),
        ["getChatAdministrators"] = AtOnce(ChatMethods.GetAdministrators),
        ["leaveChat"] = AtOnce(ChatMethods.Leave),
        ["setMyCommands"] = AtOnce(CommandMethods.Set),
        ["getMyCommands"] = AtOnce(CommandMethods.Get),
        ["deleteMyCommands"] = AtOnce(CommandMethods.Delete),
        ["setMyName"] = AtOnce(ProfileMethods.Set("name", 64)),
        ["getMyName"] = AtOnce(ProfileMethods.Get("name")),
        ["setMyDescription"] = AtOnce(ProfileMethods.Set("description", 512)),
        ["getMyDescription"] = AtOnce(ProfileMethods.Get("description")),
        ["setMyShortDescription"] = AtOnce(ProfileMethods.Set("short_description", 120)),
        ["getMyShortDescription"] = AtOnce(ProfileMethods.Get("short_description")),
    };

    /// <returns>The <c>result</c> of the answer.</returns>
    internal delegate Task<JsonNode?> Method(World world, Parameters parameters, CancellationToken cancellationToken);

    private static Method AtOnce(Func<World, Parameters, JsonNode> method) => (world, parameters, _) =>
    {
        lock (world.Gate)
            return Task.FromResult<JsonNode?>(method(world, parameters));
    };
}
