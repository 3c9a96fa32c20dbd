using Bot.Core.Search;
using Bot.Core.Text;

namespace Bot.LuceneIndex;

/// <summary>Reads the passages that were found, with what stands before and behind them.</summary>
internal static class PassageHits
{
    private const int ContextLength = 240;

    /// <summary>The first ones, without those that say the same in a reprint: the oldest stands for all, with the score of the best.</summary>
    public static List<PassageHit> Of(Snapshot snapshot, List<(int Document, float Score)> best, int limit)
    {
        var hits = new List<PassageHit>(limit);
        var reprints = new Reprints(snapshot);
        var copies = new HashSet<int>();
        foreach (var (document, score) in best)
        {
            if (hits.Count == limit)
                break;
            if (copies.Contains(document))
                continue;
            var same = reprints.Of(document);
            copies.UnionWith(same);
            hits.Add(Hit(snapshot, same[0], score) with { Copies = same.Count == 1 ? [] : reprints.Others(same) });
        }

        return hits;
    }

    private static PassageHit Hit(Snapshot snapshot, int document, float score)
    {
        var passage = PassageRecord.Decode(snapshot.Bytes(document, PassageFields.Passage));
        return new(
            passage,
            score,
            passage.Number > 0 ? EndOf(PassageRecord.DecodeText(snapshot.Bytes(document - 1, PassageFields.Passage), out var before), before) : "",
            snapshot.IsFollowed(document) ? StartOf(PassageRecord.DecodeText(snapshot.Bytes(document + 1, PassageFields.Passage), out var after), after) : "");
    }

    private static string EndOf(TextSpan[] sentences, ReadOnlySpan<char> text) => text[StartOfLast(sentences, ContextLength)..].ToString();

    private static string StartOf(TextSpan[] sentences, ReadOnlySpan<char> text) => text[..EndOfFirst(sentences, ContextLength)].ToString();

    /// <summary>Whole sentences, at least one, at most <paramref name="length"/> units if there are more.</summary>
    private static int StartOfLast(TextSpan[] sentences, int length)
    {
        var first = sentences.Length - 1;
        while (first > 0 && sentences[^1].End - sentences[first - 1].Start <= length)
            first--;
        return sentences[first].Start;
    }

    private static int EndOfFirst(TextSpan[] sentences, int length)
    {
        var last = 0;
        while (last < sentences.Length - 1 && sentences[last + 1].End <= length)
            last++;
        return sentences[last].End;
    }
}
