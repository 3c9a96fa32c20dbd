namespace Bot.Core.Documents;

/// <summary>One document: what people put into <c>seeds/</c> or send to the bot.</summary>
public sealed record Article
{
    /// <summary>The longest id, in UTF-16 units.</summary>
    public const int MaxIdLength = 1_024;

    /// <summary>Its path relative to the folder it was indexed from, with <c>/</c> between the parts, or the id of its JSON line.</summary>
    public required string Id { get; init; }

    /// <summary>One line, without white space at its ends; never empty.</summary>
    public required string Title { get; init; }

    /// <summary>The day that the document gives itself, if any.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>All its letters as they stand; every offset of a quotation is an offset into this.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// True when the title's line is the first line of <see cref="Text"/> that is not empty (a text file),
    /// false when the title stands elsewhere (a JSON line). Either way the title is paragraph 1.
    /// </summary>
    public bool TitleInText { get; init; }

    /// <summary>Where it was read from.</summary>
    public required ArticleSource Source { get; init; }

    /// <summary>A hash of what was read: another version is another text.</summary>
    public required string Version { get; init; }

    public ArticleHeader Header => new(Id, Title, Date, Version);
}

/// <summary>What is said of an article beside a quotation.</summary>
/// <param name="Version">Changes when the article does: an old quotation can be told from a present one.</param>
public sealed record ArticleHeader(string Id, string Title, DateOnly? Date, string Version);

/// <summary>Where an article was read from.</summary>
/// <param name="Place">The folder that was indexed, as a full path: what is gone from it is removed from the index.</param>
/// <param name="File">The file in it, relative to <paramref name="Place"/>, with <c>/</c> between the parts.</param>
public sealed record ArticleSource(string Place, string File);
