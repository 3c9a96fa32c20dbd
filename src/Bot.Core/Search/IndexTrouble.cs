namespace Bot.Core.Search;

/// <summary>Why an index cannot be used. Everybody words it in the language of those who read it.</summary>
public enum IndexTrouble
{
    Missing,
    OtherSchema,
    Damaged,

    /// <summary>Somebody else is writing.</summary>
    BeingWritten,
    DiskFull,
    NoPermission,

    /// <summary>For another reason than the two above, which only the message says.</summary>
    NotWritten,

    /// <summary>The folder of articles is gone, or cannot be listed.</summary>
    NoArticles,

    /// <summary>The file that was sent could not be put into its folder.</summary>
    DocumentNotKept,
}
