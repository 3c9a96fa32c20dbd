namespace Lucene.Net.Analysis.Cn.Smart.Words;

/// <summary>
/// The words at the head of the dictionary file, in its order, that are not made of Chinese characters. The single
/// delimiters with pairs of their own follow them.
/// </summary>
internal static class SpecialWords
{
    public const int Begin = 0;
    public const int End = 1;
    public const int Letters = 2;
    public const int Digits = 3;
    public const int AnyDelimiter = 4;
    public const int Count = 5;
}
