using Bot.Core.Documents;

namespace Bot.Files.Reading;

/// <summary>Reads one file by the format that its extension names; whatever goes wrong is an outcome.</summary>
internal static class FileReader
{
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static IEnumerable<ReadOutcome> Read(ArticleFile file, ReadingContext context)
    {
        if (ArticleName.Problem(file.Id) is { } problem)
            return [file.Failed($"cannot be indexed under its name, which {problem}: rename it")];
        return ArticleFormats.Of(file.Id) is { } format
            ? Guarded(file, format.Read(file, context))
            : [new ReadOutcome.Skipped(file.Id, UnknownFormat(file.Id))];
    }

    private static string UnknownFormat(string name) =>
        $"{(Path.GetExtension(name) is { Length: > 1 } extension ? $"{extension} files are" : "a file without an extension is")} not read; {string.Join(' ', ArticleFormats.Extensions)} are";

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
            catch (Exception e) when (Reason(e) is { } reason)
            {
                failed = true;
                outcome = file.Failed(reason);
            }

            yield return outcome;
            if (failed)
                yield break;
        }
    }

    private static string? Reason(Exception e) => e switch
    {
        DocumentException => e.Message,
        UnauthorizedAccessException => "cannot be opened: this program has no permission to read it",
        FileNotFoundException or DirectoryNotFoundException => "is gone since the folder was listed",
        // Of a member that is streamed out of an archive.
        InvalidDataException => "is damaged in its archive: get an undamaged copy",
        IOException => $"cannot be read: {TitleLine.OneLine(e.Message)}",
        _ => null,
    };
}
