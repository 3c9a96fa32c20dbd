using TelegramStandIn.Acts;
using TelegramStandIn.Chats;
using TelegramStandIn.Play;

namespace TelegramStandIn.Terminal;

/// <summary>Who the person at the keyboard is, and where.</summary>
internal sealed class Player
{
    private readonly TelegramServer _server;
    private readonly Dictionary<string, User> _people = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ChatWindow> _groups = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(long Chat, string Name), int> _topics = [];

    public Player(TelegramServer server, string name, string language)
    {
        _server = server;
        Me = server.AddUser(name, language, name.ToLowerInvariant());
        _people[name] = Me;
        Chat = server.PrivateChat(Me);
    }

    public User Me { get; private set; }

    public ChatWindow Chat { get; private set; }

    public int? Topic { get; private set; }

    /// <summary>The inline question asked last, with what the bot offered to it.</summary>
    public InlineQuestion? Inline { get; set; }

    public IReadOnlyList<InlineResult> InlineResults { get; set; } = [];

    public IEnumerable<string> People => _people.Keys;

    public IEnumerable<string> Groups => _groups.Keys;

    public string Where => (Chat.Chat.IsGroup ? Chat.Chat.Title : "private") + (Topic is null ? "" : $", topic {Topic}");

    /// <summary>Becomes somebody, who is born if need be; stays in the group if there is one.</summary>
    public void Become(string name, string language)
    {
        if (!_people.TryGetValue(name, out var user))
            _people[name] = user = _server.AddUser(name, language, name.ToLowerInvariant());
        Me = user;
        if (Chat.Chat.IsGroup)
            Join();
        else
            GoPrivate();
    }

    public void GoPrivate() => (Chat, Topic) = (_server.PrivateChat(Me), null);

    /// <returns>False where there is no such group.</returns>
    public bool GoTo(string group)
    {
        if (!_groups.TryGetValue(group, out var chat))
            return false;
        (Chat, Topic) = (chat, null);
        Join();
        return true;
    }

    public void Found(string group, bool isForum)
    {
        _groups[group] = isForum ? _server.CreateForum(group, Me) : _server.CreateGroup(group, Me);
        GoTo(group);
    }

    /// <summary>Opens a topic, or goes back to one.</summary>
    public void GoToTopic(string? name)
    {
        if (name is null)
        {
            Topic = null;
            return;
        }

        if (!_topics.TryGetValue((Chat.Chat.Id, name), out var topic))
            _topics[(Chat.Chat.Id, name)] = topic = Chat.OpenTopic(name, Me);
        Topic = topic;
    }

    private void Join()
    {
        if (!Chat.IsMember(Me))
            Chat.AddMember(Me);
    }
}
