#pragma warning disable CA1707, CA1720 // The names are those of the package that this assembly stands in for.
namespace Lucene.Net.Analysis.Cn.Smart;

/// <summary>The class of one UTF-16 code unit; see <see cref="Utility.GetCharType"/>.</summary>
public enum CharType
{
    DELIMITER = 0,
    LETTER = 1,
    DIGIT = 2,

    /// <summary>U+4E00 to U+9FA5 and nothing else.</summary>
    HANZI = 3,
    SPACE_LIKE = 4,
    FULLWIDTH_LETTER = 5,
    FULLWIDTH_DIGIT = 6,
    OTHER = 7,
    SURROGATE = 8,
}
