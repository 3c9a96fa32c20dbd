using System.Globalization;
using Bot.Core.Documents;
using Bot.Core.Passages;
using Bot.Core.Text;
using Bot.Files;
using Bot.LuceneIndex;

namespace Bot.Training;

/// <summary>Counts in how many passages of a set each term stands: the file of <see cref="Core.Search.EverydayTerms"/>.</summary>
internal static class TermCounter
{
    /// <summary>Terms in fewer passages than that, of a thousand, are no words of every day.</summary>
    private const double LeastPerThousand = 2;

    public static void Write(string set, string folder)
    {
        using var segmenter = new SmartCnSegmenter();
        var cutter = new PassageCutter(segmenter);
        var counts = new Dictionary<string, int>();
        var passages = 0;
        foreach (var read in new ArticleFolder(Path.Combine(set, "articles.jsonl"), new FileLimits()).Read(static _ => null, CancellationToken.None).OfType<ReadOutcome.Read>())
        {
            foreach (var passage in cutter.Cut(read.Article))
            {
                passages++;
                foreach (var term in TermsOf(passage))
                    counts[term] = counts.GetValueOrDefault(term) + 1;
            }
        }

        LearntFile.Write(
            Path.Combine(folder, "EverydayTerms.txt"),
            Path.GetFileName(Path.TrimEndingDirectorySeparator(set)),
            "a term (a word, a bigram), and in how many of a thousand passages it stands",
            counts.Where(one => one.Value * 1000.0 / passages >= LeastPerThousand)
                .OrderByDescending(static one => one.Value).ThenBy(static one => one.Key, StringComparer.Ordinal)
                .Select(one => $"{one.Key} {(one.Value * 1000.0 / passages).ToString("0.#", CultureInfo.InvariantCulture)}"));
    }

    private static HashSet<string> TermsOf(Passage passage)
    {
        var folded = CharacterFolding.Fold(passage.Text);
        var grams = new List<Gram>();
        Grams.Of(folded, grams);
        return [.. passage.Words.ToArray().Concat(grams.Select(static gram => gram.Span)).Select(span => span.Of(folded)).Where(static term => !term.Any(char.IsWhiteSpace))];
    }
}
