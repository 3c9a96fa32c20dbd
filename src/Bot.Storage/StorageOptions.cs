using System.ComponentModel.DataAnnotations;

namespace Bot.Storage;

/// <summary>Where the bot remembers things, and for how long. Bound to the section <c>Storage</c> of <c>appsettings.json</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The SQLite file, relative to the folder of <c>appsettings.json</c>; made with its folder when missing.</summary>
    [Required]
    public string Path { get; set; } = "index/bot.db";

    /// <summary>Days that buttons under an answer go on working.</summary>
    [Range(1, 3_650)]
    public int AnswerDays { get; init; } = 90;

    /// <summary>Answers whose buttons work, at most; the oldest go first. One takes about two kilobytes.</summary>
    [Range(100, 10_000_000)]
    public int MaxAnswers { get; init; } = 200_000;

    /// <summary>Days that a question that found nothing, and a vote, are kept.</summary>
    [Range(1, 3_650)]
    public int QuestionDays { get; init; } = 180;

    /// <summary>Different questions that found nothing, at most.</summary>
    [Range(10, 1_000_000)]
    public int MaxUnanswered { get; init; } = 10_000;

    /// <summary>Days that the id of a handled update is kept. Telegram keeps an update for one day.</summary>
    [Range(2, 365)]
    public int UpdateDays { get; init; } = 8;
}
