using TelegramStandIn.Chats;
using TelegramStandIn.Play;

namespace TelegramStandIn;

public sealed partial class TelegramServer
{
    private const long FirstUserId = 700_000_001;

    private const long FirstGroupId = -500_001;

    private const long FirstSupergroupId = -1_002_000_000_001;

    /// <summary>Somebody with a Telegram account, whom the bot does not know yet.</summary>
    /// <param name="languageCode">IETF tag; null where the app tells none.</param>
    /// <param name="id">For admins, whose ids stand in the bot's settings; otherwise any free one.</param>
    public User AddUser(string firstName, string? languageCode = "zh-hans", string? username = null, long? id = null)
    {
        lock (_world.Gate)
        {
            var user = new User(id ?? FirstFree(FirstUserId, 1), firstName, Username: username, LanguageCode: languageCode);
            _world.Users.Add(user.Id, user);
            return user;
        }
    }

    /// <summary>The private chat of a person with the bot. To the bot it exists from the first message on.</summary>
    public ChatWindow PrivateChat(User user)
    {
        lock (_world.Gate)
        {
            if (!_world.Chats.TryGetValue(user.Id, out var chat))
            {
                chat = new(new(user.Id, ChatType.Private, user.FirstName, user.Username));
                chat.Members.Add(user.Id, user);
                _world.Chats.Add(user.Id, chat);
            }

            return new(this, _world, chat, user);
        }
    }

    /// <summary>A basic group; the first of its members brings the bot along.</summary>
    public ChatWindow CreateGroup(string title, params IReadOnlyList<User> members) =>
        Create(new(0, ChatType.Group, title), FirstGroupId, members);

    public ChatWindow CreateSupergroup(string title, params IReadOnlyList<User> members) =>
        Create(new(0, ChatType.Supergroup, title), FirstSupergroupId, members);

    /// <summary>A supergroup with topics.</summary>
    public ChatWindow CreateForum(string title, params IReadOnlyList<User> members) =>
        Create(new(0, ChatType.Supergroup, title, IsForum: true), FirstSupergroupId, members);

    /// <summary>Types <c>@bot question</c> in any chat.</summary>
    /// <param name="offset">The <c>NextOffset</c> of the answer before, as when one scrolls on.</param>
    public InlineQuestion AskInline(User user, string question, string offset = "")
    {
        lock (_world.Gate)
        {
            var id = NewId();
            _world.InlineQuestions.Add(id, new(user, question, _world.Now));
            _world.Updates.Add("inline_query", new()
            {
                ["id"] = id,
                ["from"] = user.ToJson(),
                ["query"] = question,
                ["offset"] = offset,
                ["chat_type"] = "sender",
            });
            return new(this, _world, id, user, question);
        }
    }

    internal ChatState Supergroup(Chat chat)
    {
        var state = new ChatState(chat with { Id = FirstFree(FirstSupergroupId, -1), Type = ChatType.Supergroup });
        _world.Chats.Add(state.Chat.Id, state);
        return state;
    }

    /// <summary>An id of the form that callbacks and inline questions have.</summary>
    internal string NewId() =>
        (5_000_000_000_000_000_000 + _world.Callbacks.Count + _world.InlineQuestions.Count).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private ChatWindow Create(Chat chat, long firstId, IReadOnlyList<User> members)
    {
        if (members.Count == 0)
            throw new ArgumentException("A group has at least one member.", nameof(members));
        lock (_world.Gate)
        {
            var state = new ChatState(chat with { Id = FirstFree(firstId, -1) });
            _world.Chats.Add(state.Chat.Id, state);
            foreach (var member in members)
                state.Members.Add(member.Id, member);
            state.Administrators.Add(members[0].Id);
            var window = new ChatWindow(this, _world, state, members[0]);
            window.AddBot(members[0]);
            return window;
        }
    }

    private long FirstFree(long id, int step)
    {
        while (_world.Users.ContainsKey(id) || _world.Chats.ContainsKey(id))
            id += step;
        return id;
    }
}
