using TelegramStandIn.Acts;
using TelegramStandIn.Chats;

namespace TelegramStandIn.Play;

public sealed partial class ChatWindow
{
    /// <summary>The menu of commands that the owner of this window sees here: of the narrowest scope that has one, in their language if there is one.</summary>
    public IReadOnlyList<BotCommand> Menu => MenuOf(_owner);

    public IReadOnlyList<BotCommand> MenuOf(User user)
    {
        lock (_world.Gate)
        {
            string[] languages = [user.LanguageCode?.Split('-')[0] ?? "", ""];
            return Scopes(user).SelectMany(scope => languages.Select(language => _world.Menus.GetValueOrDefault((scope, language))))
                .FirstOrDefault(menu => menu is { Count: > 0 }) ?? [];
        }
    }

    /// <summary>In the order in which Telegram's documentation asks for them.</summary>
    private IEnumerable<CommandScope> Scopes(User user)
    {
        var id = _state.Chat.Id;
        if (!_state.Chat.IsGroup)
            return [new("chat", id), new("all_private_chats"), CommandScope.Default];
        CommandScope[] ofAdministrators =
            _state.Administrators.Contains(user.Id) ? [new("chat_administrators", id)] : [];
        CommandScope[] ofAllAdministrators =
            _state.Administrators.Contains(user.Id) ? [new("all_chat_administrators")] : [];
        return
        [
            new("chat_member", id, user.Id), .. ofAdministrators, new("chat", id), .. ofAllAdministrators,
            new("all_group_chats"), CommandScope.Default,
        ];
    }
}
