using System.Text;
using Bot.Core.Documents;

namespace Bot.Files.Reading;

/// <summary>What can be an article's id: people see it, type it and pass it around in one line.</summary>
internal static class ArticleName
{
    /// <returns>What is wrong with the id, worded to follow "the id"; null when nothing is.</returns>
    public static string? Problem(string id)
    {
        if (string.IsNullOrWhiteSpace(id))
            return "is empty";
        if (id.Length > Article.MaxIdLength)
            return $"has {id.Length:N0} characters, more than {Article.MaxIdLength:N0}";
        foreach (var rune in id.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                return "has a character that cannot be decoded";
            if (Rune.IsControl(rune))
                return $"has the control character U+{rune.Value:X4}";
        }

        return null;
    }
}
