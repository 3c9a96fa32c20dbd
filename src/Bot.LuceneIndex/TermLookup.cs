using System.Collections.Immutable;
using Bot.Core.Search;
using Bot.Core.Text;
using Lucene.Net.Util;

namespace Bot.LuceneIndex;

/// <summary>Looks up what a question asks for in all segments of a snapshot, and leaves its postings there for this thread.</summary>
/// <param name="fields">Words, grams and titles.</param>
/// <param name="passages">Removed ones counted.</param>
internal sealed class TermLookup(SearchedField[] fields, Segment[] segments, TermPresence presence, int passages)
{
    /// <summary>Of most terms; longer ones make room for themselves.</summary>
    public const int MostBytes = 64;

    /// <summary>Looks a question's terms up in all segments.</summary>
    /// <param name="reported">Gets them in the question's order, with their rarity.</param>
    /// <returns>Those that occur and count; the highest <see cref="SearchedTerm.MaxScore"/> first.</returns>
    public List<SearchedTerm> Find(QuestionAnalysis question, ImmutableArray<QuestionTerm>.Builder? reported)
    {
        var terms = new List<SearchedTerm>(question.Words.Length + 2 * question.Grams.Length);
        var seen = new HashSet<string>(Math.Max(question.Words.Length, question.Grams.Length));
        var bytes = new BytesRef(MostBytes);
        foreach (var word in question.Words)
        {
            if (Squeeze(word.Of(question.Folded)) is var text && seen.Add(text))
                Report(TermKind.Word, text, word.Start, Add(terms, text, bytes, fields[0], seen.Count - 1));
        }

        seen.Clear();
        foreach (var gram in question.Grams)
        {
            if (gram.Span.Of(question.Folded) is not { } text || !seen.Add(text))
                continue;
            Report(TermKind.Gram, text, gram.Span.Start, Add(terms, text, bytes, fields[1], seen.Count - 1));
            Add(terms, text, bytes, fields[2], seen.Count - 1);
        }

        terms.Sort(static (a, b) => b.MaxScore.CompareTo(a.MaxScore));
        return terms;

        void Report(TermKind kind, string text, int position, (double Rarity, int Frequency) found) =>
            reported?.Add(new(kind, text, position, found.Rarity, found.Frequency));
    }

    /// <summary>Of each text the gram that the fewest documents hold, in texts and titles; those of texts that none holds are left out.</summary>
    /// <param name="slot">The first that is free.</param>
    /// <returns>Null where a text has no gram that must stand where it stands.</returns>
    public List<SearchedTerm>? RarestOf(IEnumerable<string> texts, ref int slot)
    {
        var needed = new List<SearchedTerm>();
        var bytes = new BytesRef(MostBytes);
        foreach (var text in texts)
        {
            var rarest = (Frequency: int.MaxValue, Slot: slot);
            var scanner = new Grams.Scanner(text);
            for (; scanner.Next(out var gram); slot++)
            {
                // A lone ideograph stands in other grams there, with what follows it.
                if (gram.Length == 1 && Grams.IsIdeographic(text[gram.Start]))
                    continue;
                TermText.Set(bytes, gram.Of(text.AsSpan()));
                var frequency = 0;
                foreach (var segment in segments)
                    frequency += segment.Find(fields[1], bytes, slot) + segment.Find(fields[2], bytes, slot);
                if (frequency < rarest.Frequency)
                    rarest = (frequency, slot);
            }

            if (rarest.Frequency == int.MaxValue)
                return null;
            if (rarest.Frequency > 0)
                needed.AddRange([new(fields[1], text, rarest.Slot, rarest.Frequency, 0), new(fields[2], text, rarest.Slot, rarest.Frequency, 0)]);
        }

        return needed;
    }

    private static string Squeeze(string word) => word.Any(char.IsWhiteSpace) ? string.Concat(word.Where(static c => !char.IsWhiteSpace(c))) : word;

    private (double Rarity, int Frequency) Add(List<SearchedTerm> terms, string text, BytesRef bytes, SearchedField field, int slot)
    {
        var hash = field.HashOf(text);
        var frequency = 0;
        if (presence.Find(hash) is not false)
        {
            TermText.Set(bytes, text);
            foreach (var segment in segments)
                frequency += segment.Find(field, bytes, slot);
            presence.Remember(hash, frequency > 0);
        }

        var rarity = EverydayTerms.Rarity(text, frequency, passages);
        // A field of weight 0 counts for nothing; a score of 0 would look as if its passage had not been touched.
        if (frequency > 0 && rarity * field.Weight > 0)
            terms.Add(new(field, text, slot, frequency, (float)(rarity * field.Weight)));
        return (rarity, frequency);
    }
}
