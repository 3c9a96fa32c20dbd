namespace Bot.Files.Reading;

/// <summary>What a format finds in a document's bytes.</summary>
/// <param name="Text">All its letters; the first line that is not empty is the title's.</param>
/// <param name="Title">One line, trimmed and bounded; see <see cref="TitleLine"/>.</param>
internal sealed record ParsedDocument(string Text, string Title, DateOnly? Date);
