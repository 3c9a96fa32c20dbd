using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Lucene.Net.Analysis.Cn.Smart;

/// <summary>The stop words that Lucene ships for this analyzer: single punctuation marks and U+3000, no words.</summary>
internal static class DefaultStopWords
{
    private const string Units = ",.`-_=?'|\"(){}[]<>*#&^$@!~:;+/\\《》—－，。、：；！·？“”）（【】［］●\u3000";

    /// <returns>A read-only set.</returns>
    public static CharArraySet Load()
    {
        var set = new CharArraySet(LuceneVersion.LUCENE_48, Units.Length, ignoreCase: false);
        foreach (var unit in Units) set.Add(unit.ToString());
        return set.AsReadOnly();
    }
}
