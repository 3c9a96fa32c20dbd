namespace Lucene.Net.Analysis.Cn.Smart.Sentences;

/// <summary>
/// The class of a code point as the sentence walk sees it. The numbers are the columns of
/// <see cref="SentenceStates"/> and of the dictionary tool's sentence-categories.tsv, plus one.
/// </summary>
internal enum SentenceCategory : byte
{
    Skip,
    Comma,
    Para,
    Dot,
    Quote,
    Ender,
    Upper,
    Lower,
    Danda,
    Rest,
    Digit,
    Close,
    Open,
    Blank,
}
