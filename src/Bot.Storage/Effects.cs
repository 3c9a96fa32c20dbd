namespace Bot.Storage;

/// <summary>What handling one update brings about; stored in one transaction with the mark that the update is handled.</summary>
public sealed record Effects
{
    public static readonly Effects None = new();

    /// <summary>What is to be sent, in that order.</summary>
    public IReadOnlyList<string> Outgoing { get; init; } = [];

    public StoredAnswer? Answer { get; init; }

    public Vote? Vote { get; init; }

    /// <summary>A question that found nothing.</summary>
    public string? Unanswered { get; init; }

    /// <summary>What a button of a question put to an admin will do.</summary>
    public StoredPlan? Plan { get; init; }

    /// <summary>The id of a plan that was carried out or dropped.</summary>
    public string? FinishedPlan { get; init; }

    /// <summary>Names of counts to be raised by one.</summary>
    public IReadOnlyList<string> Counts { get; init; } = [];
}

/// <summary>An answer whose buttons go on working.</summary>
/// <param name="QuestionMessageId">The message that asked; a chat has one answer to it.</param>
/// <param name="AskerId">Null where Telegram does not name one.</param>
/// <param name="MessageId">The message that answers; null until it is sent.</param>
public sealed record StoredAnswer(string Id, long ChatId, int QuestionMessageId, long? AskerId, int? MessageId, string Payload);

/// <summary>What somebody thinks of a quotation. A second vote of the same person replaces the first.</summary>
public sealed record Vote(string AnswerId, long UserId, int Quotation, bool Up, string Question, string ArticleId, int Start, int Length);

public sealed record StoredPlan(string Id, string Payload);
