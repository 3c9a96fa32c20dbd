namespace TelegramStandIn.Chats;

/// <summary>What the server remembers of one chat. Whoever touches it holds the world's gate.</summary>
internal sealed class ChatState(Chat chat)
{
    private int _lastId;

    public Chat Chat { get; set; } = chat;

    /// <summary>By id; deleted messages are gone.</summary>
    public SortedDictionary<int, Message> Messages { get; } = [];

    public Dictionary<long, User> Members { get; } = [];

    public HashSet<long> Administrators { get; } = [];

    /// <summary>Topics of a forum by the id of the message that opened them. The General topic is none of them.</summary>
    public Dictionary<int, string> Topics { get; } = [];

    public BotStanding Bot { get; set; } = BotStanding.Absent;

    /// <summary>The supergroup that this group became.</summary>
    public long? MigratedTo { get; set; }

    public Message Add(Func<int, Message> create)
    {
        var message = create(++_lastId);
        return Messages[message.Id] = message;
    }

    /// <summary>Keeps a message whose id somebody else chose.</summary>
    public void Learn(Message message)
    {
        Messages[message.Id] = message;
        _lastId = Math.Max(_lastId, message.Id);
    }
}

/// <summary>How the bot stands in a chat.</summary>
internal enum BotStanding
{
    /// <summary>Never been here: to the bot the chat does not exist.</summary>
    Absent,
    Member,
    Administrator,
    Left,
    Kicked,

    /// <summary>The person of a private chat blocked it.</summary>
    Blocked,

    /// <summary>The person of a private chat closed the account.</summary>
    Deactivated,
}
