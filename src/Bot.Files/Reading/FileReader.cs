using Bot.Core.Documents;

namespace Bot.Files.Reading;

/// <summary>Reads one file by the format that its extension names; whatever goes wrong is an outcome.</summary>
internal static class FileReader
{
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static IEnumerable<ReadOutcome> Read(ArticleFile file, ReadingContext context)
    {
        if (ArticleName.Problem(file.Id) is { } problem)
            return [file.Failed(Reason.Other($"cannot be indexed under its name, which {problem}: rename it"))];
        return ArticleFormats.Of(file.Id) is { } format
            ? Guarded(file, format.Read(file, context))
            : [new ReadOutcome.Skipped(file.Id, UnknownFormat(file.Id))];
    }

    private static Reason UnknownFormat(string name)
    {
        var readable = string.Join(' ', ArticleFormats.Extensions);
        return Path.GetExtension(name) is { Length: > 1 } extension ? new(ReasonKind.UnknownExtension, extension, readable) : new(ReasonKind.NoExtension, readable);
    }

    /// <summary>What the format throws while it is being read becomes the last outcome.</summary>
    private static IEnumerable<ReadOutcome> Guarded(ArticleFile file, IEnumerable<ReadOutcome> outcomes)
    {
        using var enumerator = outcomes.GetEnumerator();
        while (true)
        {
            ReadOutcome outcome;
            var failed = false;
            try
            {
                if (!enumerator.MoveNext())
                    yield break;
                outcome = enumerator.Current;
            }
            catch (Exception e) when (ReasonOf(e) is { } reason)
            {
                failed = true;
                outcome = file.Failed(reason);
            }

            yield return outcome;
            if (failed)
                yield break;
        }
    }

    private static Reason? ReasonOf(Exception e) => e switch
    {
        DocumentException document => document.Reason,
        UnauthorizedAccessException => new(ReasonKind.NoPermission),
        FileNotFoundException or DirectoryNotFoundException => new(ReasonKind.Gone),
        // Of a member that is streamed out of an archive.
        InvalidDataException => Reason.Other("is damaged in its archive: get an undamaged copy"),
        IOException => Reason.Other($"cannot be read: {TitleLine.OneLine(e.Message)}"),
        _ => null,
    };
}
