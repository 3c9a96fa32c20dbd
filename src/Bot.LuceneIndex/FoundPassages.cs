using Bot.Core.Passages;
using Bot.Core.Search;

namespace Bot.LuceneIndex;

/// <summary>Reads the passages that were found, each once however often a question finds it.</summary>
internal sealed class FoundPassages(Snapshot snapshot)
{
    private const int ContextLength = 240;

    private readonly Dictionary<int, Passage> _read = [];
    private readonly Reprints _reprints = new(snapshot);

    /// <summary>The first ones, without those that say the same in a reprint: the oldest stands for all, with the score of the best.</summary>
    public List<PassageHit> Hits(List<(int Document, float Score)> best, int limit)
    {
        var hits = new List<PassageHit>(limit);
        HashSet<int>? copies = null;
        foreach (var (document, score) in best)
        {
            if (hits.Count == limit)
                break;
            if (copies?.Contains(document) ?? false)
                continue;
            var same = _reprints.Of(document);
            if (same.Count == 0)
            {
                hits.Add(new(Read(document), score, document));
                continue;
            }

            (copies ??= []).UnionWith(same);
            hits.Add(new(Read(same[0]), score, same[0]) { Copies = _reprints.Others(same) });
        }

        return hits;
    }

    /// <param name="document">The passage's.</param>
    public PassageContext ContextOf(Passage passage, int document) => new(
        passage.Number > 0 ? EndOf(PassageRecord.DecodeText(snapshot.Bytes(document - 1, PassageFields.Passage).Span, out var before), before) : "",
        snapshot.IsFollowed(document) ? StartOf(PassageRecord.DecodeText(snapshot.Bytes(document + 1, PassageFields.Passage).Span, out var after), after) : "");

    private Passage Read(int document)
    {
        if (!_read.TryGetValue(document, out var passage))
            _read[document] = passage = PassageRecord.Decode(snapshot.Bytes(document, PassageFields.Passage));
        return passage;
    }

    private static string EndOf(Sentence[] sentences, ReadOnlySpan<char> text) => text[StartOfLast(sentences, ContextLength)..].ToString();

    private static string StartOf(Sentence[] sentences, ReadOnlySpan<char> text) => text[..EndOfFirst(sentences, ContextLength)].ToString();

    /// <summary>Whole sentences, at least one, at most <paramref name="length"/> units if there are more.</summary>
    private static int StartOfLast(Sentence[] sentences, int length)
    {
        var first = sentences.Length - 1;
        while (first > 0 && sentences[^1].Span.End - sentences[first - 1].Span.Start <= length)
            first--;
        return sentences[first].Span.Start;
    }

    private static int EndOfFirst(Sentence[] sentences, int length)
    {
        var last = 0;
        while (last < sentences.Length - 1 && sentences[last + 1].Span.End <= length)
            last++;
        return sentences[last].Span.End;
    }
}
