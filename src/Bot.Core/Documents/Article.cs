namespace Bot.Core.Documents;

/// <summary>One document: what people put into <c>seeds/</c> or send to the bot.</summary>
/// <param name="Id">Its path relative to the folder it was indexed from, with <c>/</c> between the parts, or the id of its JSON line.</param>
/// <param name="Title">One line, without white space at its ends; never empty.</param>
/// <param name="Date">The day that the document gives itself, if any.</param>
/// <param name="Text">All its letters as they stand; every offset of a quotation is an offset into this.</param>
/// <param name="TitleInText">
/// True when the title's line is the first line of <paramref name="Text"/> that is not empty (a text file),
/// false when the title stands elsewhere (a JSON line). Either way the title is paragraph 1.
/// </param>
/// <param name="Source">Where it was read from.</param>
public sealed record Article(string Id, string Title, DateOnly? Date, string Text, bool TitleInText, ArticleSource Source)
{
    /// <summary>The longest id, in UTF-16 units. Lucene's longest term is 32,766 bytes; a path is far below either.</summary>
    public const int MaxIdLength = 1_024;

    public ArticleHeader Header(string version) => new(Id, Title, Date, version);
}

/// <summary>What is said of an article beside a quotation.</summary>
/// <param name="Version">Changes when the article does (a hash of what was read): an old quotation can be told from a present one.</param>
public sealed record ArticleHeader(string Id, string Title, DateOnly? Date, string Version);

/// <summary>Where an article was read from.</summary>
/// <param name="Place">The folder that was indexed, as a full path: what is gone from it is removed from the index.</param>
/// <param name="File">The file in it, relative to <paramref name="Place"/>, with <c>/</c> between the parts.</param>
public sealed record ArticleSource(string Place, string File);
