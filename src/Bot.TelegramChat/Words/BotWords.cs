using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Core.Documents;
using Bot.Core.Search;

namespace Bot.TelegramChat.Words;

/// <summary>What the bot itself says in one language: a file beside this one. A key that is missing or unknown fails at the start.</summary>
/// <remarks>{0}, {1}, … are filled in with the invariant culture.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record BotWords
{
    public required string Start { get; init; }

    public required string Help { get; init; }

    public required string HelpAdmin { get; init; }

    public required string About { get; init; }

    public required string AskUsage { get; init; }

    public required string QuestionTooLong { get; init; }

    public required string QuestionBroken { get; init; }

    public required string NothingFound { get; init; }

    public required string AskInChinese { get; init; }

    public required string NearestNote { get; init; }

    /// <summary>{0}: the question as it was read, a slip of typing mended.</summary>
    public required string ReadAsNote { get; init; }

    public required string UnsureNote { get; init; }

    public required string Unavailable { get; init; }

    public required string Failed { get; init; }

    public required string Next { get; init; }

    public required string Context { get; init; }

    public required string HideContext { get; init; }

    public required string Source { get; init; }

    public required string Back { get; init; }

    public required string Nearest { get; init; }

    public required string Paragraph { get; init; }

    public required string AlsoIn { get; init; }

    public required string Reprints { get; init; }

    public required string Thanks { get; init; }

    public required string NotYours { get; init; }

    public required string Stale { get; init; }

    public required string Replaced { get; init; }

    public required string Removed { get; init; }

    public required string TextOnly { get; init; }

    public required string UnknownCommand { get; init; }

    public required string AdminsOnly { get; init; }

    public required string Articles { get; init; }

    public required string NoArticles { get; init; }

    public required string InlineHint { get; init; }

    public required string CommandAsk { get; init; }

    public required string CommandArticles { get; init; }

    public required string CommandHelp { get; init; }

    public required string CommandAbout { get; init; }

    public required string CommandReindex { get; init; }

    public required string CommandStatus { get; init; }

    public required string CommandRemove { get; init; }

    public required string CommandUnanswered { get; init; }

    public required string ReindexStarted { get; init; }

    public required string ReindexRunning { get; init; }

    public required string ReindexProgress { get; init; }

    public required string IndexDone { get; init; }

    public required string IndexProblems { get; init; }

    public required string IndexFailed { get; init; }

    public required string ReindexStopped { get; init; }

    public required string Status { get; init; }

    public required string LastErrors { get; init; }

    public required string NoErrors { get; init; }

    public required string RemoveUsage { get; init; }

    public required string RemoveUnknown { get; init; }

    public required string RemoveConfirm { get; init; }

    public required string RemoveYes { get; init; }

    public required string Cancel { get; init; }

    public required string Cancelled { get; init; }

    public required string RemoveDone { get; init; }

    public required string RemovedUntilReindexed { get; init; }

    public required string Unanswered { get; init; }

    public required string NoUnanswered { get; init; }

    public required string DocumentTooBig { get; init; }

    public required string DocumentType { get; init; }

    public required string DocumentEmpty { get; init; }

    public required string DocumentRefused { get; init; }

    public required string DocumentConfirm { get; init; }

    public required string DocumentReplaces { get; init; }

    public required string DocumentYes { get; init; }

    public required string DocumentGone { get; init; }

    public required string Retry { get; init; }

    public required string Working { get; init; }

    public required string Characters { get; init; }

    /// <summary>{0}: a reason that has no words in this language, in English.</summary>
    public required string ReasonInEnglish { get; init; }

    /// <summary>Why a file is not read, worded to follow its name; the figures are those of <see cref="ReasonWords"/>, which English has already.</summary>
    public required IReadOnlyDictionary<ReasonKind, string> Reasons { get; init; }

    /// <summary>Why an index cannot be used, for admins.</summary>
    public required IReadOnlyDictionary<IndexTrouble, string> Troubles { get; init; }

    internal static BotWords Load(string language)
    {
        using var file = typeof(BotWords).Assembly.GetManifestResourceStream($"Words.{language}.json")
            ?? throw new InvalidOperationException($"The words of '{language}' are not in the program.");
        return JsonSerializer.Deserialize<BotWords>(file) ?? throw new InvalidOperationException($"The words of '{language}' are empty.");
    }
}
