#pragma warning disable CA1707, CA1720 // The names are those of the package that this assembly stands in for.
namespace Lucene.Net.Analysis.Cn.Smart;

/// <summary>What a stretch of text was recognised as.</summary>
public enum WordType
{
    SENTENCE_BEGIN = 0,
    SENTENCE_END = 1,

    /// <summary>A word of the dictionary, a single Chinese character, or a code point above U+FFFF.</summary>
    CHINESE_WORD = 2,

    /// <summary>A run of ASCII letters, or one unit of any other script.</summary>
    STRING = 3,
    NUMBER = 4,
    DELIMITER = 5,
    FULLWIDTH_STRING = 6,
    FULLWIDTH_NUMBER = 7,
}
