using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Lucene.Net.Analysis.Cn.Smart;

/// <summary>The stop words that Lucene ships for this analyzer: single punctuation marks and U+3000, no words.</summary>
internal static class DefaultStopWords
{
    private const string Units = ",.`-_=?'|\"(){}[]<>*#&^$@!~:;+/\\《》—－，。、：；！·？“”）（【】［］●\u3000";

    /// <summary>Made when first asked for.</summary>
    public static CharArraySet Set { get; } = Make();

    private static CharArraySet Make()
    {
        var set = new CharArraySet(LuceneVersion.LUCENE_48, Units.Length, ignoreCase: false);
        foreach (var unit in Units) set.Add(unit.ToString());
        return set.AsReadOnly();
    }
}
