using Bot.Core.Documents;
using Bot.Files.Reading;

namespace Bot.Files.Formats;

/// <summary>One article a line, <c>{"id","title","text","date"?}</c>, streamed: a file of any length takes the memory of its longest line.</summary>
internal sealed class JsonLines : IFormat
{
    /// <summary>Changed when lines are read in another way.</summary>
    private const string Reader = "jsonl 1";

    /// <summary>That many bad lines and not one good: it is some other file with this name, and one message says more than a million.</summary>
    private const int HopelessLines = 100;

    public IEnumerable<ReadOutcome> Read(ArticleFile file, ReadingContext context)
    {
        var (limits, knownId, watchdog, cancellation, _) = context;
        FileContent.CheckLength(file.Length, limits.MaxJsonLinesBytes, nameof(FileLimits.MaxJsonLinesBytes));
        using var stream = watchdog.Run(_ => file.Open(), cancellation);
        var version = new ArticleVersion("", file.Source, Reader);
        var lines = new ByteLines(buffer => watchdog.Run(_ => stream.Read(buffer.Span), cancellation), LongestLine(limits));
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var (bad, isBlank) = (0, true);
        while (lines.MoveNext())
        {
            cancellation.ThrowIfCancellationRequested();
            if (lines.IsBlank)
                continue;
            if (isBlank)
                CheckFirst(lines.Current);
            isBlank = false;
            var outcome = ReadLine(lines, file, version, knownId, limits, ids);
            if (outcome is not ReadOutcome.Failed)
                bad = int.MinValue;
            else if (++bad == HopelessLines)
                throw new DocumentException(ReasonKind.NoJsonLines, lines.Number);
            yield return outcome;
        }

        if (isBlank)
            yield return file.Failed(new(ReasonKind.Blank));
    }

    /// <summary>Files that other programs call JSON too: one message says more than one a line.</summary>
    private static void CheckFirst(ReadOnlySpan<byte> line)
    {
        if (line is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            throw new DocumentException(ReasonKind.Utf16);
        if (line.TrimEnd(" \t"u8) is [(byte)'['] or [(byte)'[', (byte)'{', ..])
            throw new DocumentException(ReasonKind.JsonArray);
    }

    private static ReadOutcome ReadLine(
        ByteLines lines, ArticleFile file, ArticleVersion version, Func<string, string?> knownId, FileLimits limits, Dictionary<string, int> ids)
    {
        if (lines.IsTooLong)
            return file.Failed(new(ReasonKind.TooManyCharacters, limits.MaxCharacters, FileLimits.Name(nameof(FileLimits.MaxCharacters))), lines.Number);
        try
        {
            var name = version.Of(lines.Current);
            if (knownId(name) is { } known)
            {
                AddId(known, lines.Number, ids);
                return new ReadOutcome.Unchanged(known);
            }

            var article = JsonArticle.Parse(lines.Current, limits.MaxCharacters);
            AddId(article.Id, lines.Number, ids);
            return new ReadOutcome.Read(new Article
            {
                Id = article.Id,
                Title = article.Title,
                Date = article.Date,
                Text = article.Text,
                TitleInText = false,
                Source = file.Source,
                Version = name,
            });
        }
        catch (DocumentException e)
        {
            return file.Failed(e.Reason, lines.Number);
        }
    }

    private static void AddId(string id, int line, Dictionary<string, int> ids)
    {
        if (!ids.TryAdd(id, line))
            throw new DocumentException(ReasonKind.IdOfLine, ids[id], id);
    }

    /// <summary>Six bytes, <c>\u4E00</c>, for every unit of the longest text, and room for the other fields.</summary>
    private static int LongestLine(FileLimits limits) => limits.MaxCharacters * 6 + (1 << 16);
}
