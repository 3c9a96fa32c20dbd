using System.ComponentModel.DataAnnotations;

namespace Bot.App.Settings;

/// <summary>Where things lie. Bound to the section <c>Index</c>; relative paths count from the folder of <c>appsettings.json</c>.</summary>
internal sealed class IndexSettings
{
    public const string Section = "Index";

    /// <summary>The Lucene index; made when it is missing.</summary>
    [Required]
    public string Folder { get; init; } = "index/passages";

    /// <summary>The articles that are indexed when nothing else is said.</summary>
    [Required]
    public string Seeds { get; init; } = "seeds";

    /// <summary>Documents that admins sent to the bot are kept here.</summary>
    [Required]
    public string Documents { get; init; } = "index/documents";

    /// <summary>Whether <c>serve</c> follows the two folders and indexes what is new, changed or gone in them, while people go on asking.</summary>
    public bool Watch { get; init; }
}
