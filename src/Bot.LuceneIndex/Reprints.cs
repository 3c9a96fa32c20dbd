using System.Buffers.Binary;
using Bot.Core.Documents;
using Lucene.Net.Util;

namespace Bot.LuceneIndex;

/// <summary>Finds the passages that say word for word what another one says, in articles that are reprints of its article.</summary>
/// <remarks>
/// One paragraph that two articles share does not make them one: contracts share whole pages, and mean different things by them.
/// Articles are reprints of one another when they share half of the fingerprinted passages of the one that has fewer: another
/// headline, another agency in the first line, or a paragraph that was cut, makes no difference.
/// </remarks>
internal sealed class Reprints(Snapshot snapshot)
{
    /// <summary>A passage that stands in more documents than these is a form's: looking at all of them would take too long.</summary>
    private const int MostCopies = 256;

    private readonly Dictionary<int, (ArticleHeader Header, ulong[] Prints)> _articles = [];

    /// <summary>A fingerprint as a term.</summary>
    public static byte[] Term(ulong fingerprint)
    {
        var term = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(term, fingerprint);
        return term;
    }

    /// <summary>An article's fingerprints as they are kept beside its first passage.</summary>
    /// <param name="fingerprints">Of its passages that are long enough to have one.</param>
    public static byte[] Encode(IEnumerable<ulong> fingerprints)
    {
        var prints = fingerprints.Distinct().Order().ToArray();
        var bytes = new byte[prints.Length * sizeof(ulong)];
        for (var i = 0; i < prints.Length; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), prints[i]);
        return bytes;
    }

    /// <returns>The documents that are the same passage, with <paramref name="document"/> among them, the one to be shown first; none where it is the only one.</returns>
    public List<int> Of(int document)
    {
        if ((ulong)snapshot.Number(document, PassageFields.FingerprintOf) is not (var fingerprint and not 0))
            return [];
        // Hardly a passage has a copy, and to count is much quicker than to list.
        var term = new BytesRef(Term(fingerprint));
        if (snapshot.Searcher.Frequency(PassageFields.Fingerprint, term) < 2)
            return [];
        var same = snapshot.DocumentsOf(PassageFields.Fingerprint, term).Take(MostCopies).ToList();
        if (same.Count < 2)
            return [];
        var own = ArticleOf(document);
        // The oldest is nearest to where the words come from; one without a date may be anything. The id decides between
        // equals, so that the order in which articles were indexed makes no difference; the place, within one article.
        return
        [
            .. same.Where(other => other == document || AreReprints(own.Prints, ArticleOf(other).Prints))
                .OrderBy(other => ArticleOf(other).Header.Date ?? DateOnly.MaxValue)
                .ThenBy(other => ArticleOf(other).Header.Id, StringComparer.Ordinal)
                .ThenBy(static other => other),
        ];
    }

    /// <summary>The articles that passages stand in, each once, without the first one's.</summary>
    public List<ArticleHeader> Others(List<int> documents) =>
        [.. documents.Select(document => ArticleOf(document).Header).DistinctBy(static article => article.Id).Skip(1)];

    private static bool AreReprints(ulong[] one, ulong[] other)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            var order = one[i].CompareTo(other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return 2 * shared >= Math.Min(one.Length, other.Length);
    }

    private (ArticleHeader Header, ulong[] Prints) ArticleOf(int document)
    {
        var first = document - PassageRecord.DecodeNumber(snapshot.Bytes(document, PassageFields.Passage).Span);
        if (_articles.TryGetValue(first, out var known))
            return known;
        var bytes = snapshot.Bytes(first, PassageFields.Fingerprints).Span;
        var prints = new ulong[bytes.Length / sizeof(ulong)];
        for (var i = 0; i < prints.Length; i++)
            prints[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(i * sizeof(ulong))..]);
        return _articles[first] = (ArticleRecord.Decode(snapshot.Bytes(first, PassageFields.Article).Span).Header, prints);
    }
}
