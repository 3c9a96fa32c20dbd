using System.Reflection;

namespace Bot.Core.Text;

/// <summary>
/// The form in which texts are compared: half width, lower case, Simplified characters. One unit becomes one unit, so that a place in the
/// folded text is the same place in the original, which is kept for showing.
/// </summary>
public static class CharacterFolding
{
    private static readonly char[] Folded = Build();

    public static char Fold(char c) => Folded[c];

    /// <param name="folded">At least as long as <paramref name="text"/>.</param>
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var i = 0; i < text.Length; i++)
            folded[i] = Folded[text[i]];
        RegionalWords.Fold(text, folded[..text.Length]);
    }

    public static string Fold(string text) => string.Create(text.Length, text, static (folded, text) => Fold(text, folded));

    /// <summary>Folds character by character, leaving the words as they are.</summary>
    internal static string FoldCharacters(string text) =>
        string.Create(text.Length, text, static (folded, text) =>
        {
            for (var i = 0; i < text.Length; i++)
                folded[i] = Folded[text[i]];
        });

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var c = 0; c < table.Length; c++)
            table[c] = char.ToLowerInvariant(HalfWidth((char)c));
        // Data/TraditionalToSimplified.txt: pairs of characters, one pair after another, a line each.
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream("TraditionalToSimplified.txt")
            ?? throw new InvalidOperationException("The resource TraditionalToSimplified.txt is missing from the assembly."));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 2)
                table[line[0]] = line[1];
        }

        return table;
    }

    /// <summary>Full-width ASCII (U+FF01–FF5E) and the full-width blank to their half-width forms.</summary>
    private static char HalfWidth(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' => ' ',
        _ => c,
    };
}
