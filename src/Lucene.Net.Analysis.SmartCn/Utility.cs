#pragma warning disable CA1707 // The names are those of the package that this assembly stands in for.
namespace Lucene.Net.Analysis.Cn.Smart;

/// <summary>Constants and the character classes of the analyzer, under the package's names.</summary>
public static class Utility
{
    /// <summary>The units that may stand inside a word and are no part of it: blank, tab, line ends, U+3000.</summary>
    public const string SPACES = " \u3000\t\r\n";

    /// <summary>The corpus size that every cost refers to; also the frequency of every delimiter.</summary>
    public const int MAX_FREQUENCE = 2159997;

    public static CharType GetCharType(char ch) => CharacterClasses.Of(ch);
}
