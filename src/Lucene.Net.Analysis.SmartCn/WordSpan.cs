namespace Lucene.Net.Analysis.Cn.Smart;

/// <summary>
/// A word's place in a text, [Start, End) in UTF-16 code units. The span of a word may hold blanks and line ends
/// between its characters, and may be half a surrogate pair where a block of the text ends between the two.
/// </summary>
public readonly record struct WordSpan(int Start, int End, WordType Type);
