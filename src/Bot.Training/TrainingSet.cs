using System.Text.Json;
using Bot.Core.Answers.Choosing;
using Bot.Files;
using Bot.LuceneIndex;

namespace Bot.Training;

/// <summary>A question's candidates, each with its features and whether it holds an answer.</summary>
internal sealed record TrainingQuestion(string Id, IReadOnlyList<Candidate> Candidates, bool[] Holds, bool ArticleIndexed)
{
    public bool IsUseful => Holds.Contains(true) && Holds.Contains(false);
}

/// <summary>Reads a set of <c>articles.jsonl</c> and <c>questions.jsonl</c> and measures every candidate sentence of every question.</summary>
internal static class TrainingSet
{
    /// <param name="everySecond">Index every second article only: the other half's questions have no answer then.</param>
    public static List<TrainingQuestion> Read(string folder, int passages, bool everySecond)
    {
        var work = Directory.CreateTempSubdirectory("bot-training");
        try
        {
            var source = Path.Combine(folder, "articles.jsonl");
            if (everySecond)
            {
                var half = Path.Combine(work.FullName, "articles.jsonl");
                File.WriteAllLines(half, File.ReadLines(source).Where(static (_, number) => number % 2 == 0));
                source = half;
            }

            using var segmenter = new SmartCnSegmenter();
            var indexFolder = Path.Combine(work.FullName, "index");
            new IndexUpdate(indexFolder, segmenter).Run(new ArticleFolder(source, new FileLimits()), rebuild: false, null, CancellationToken.None);
            using var index = new PassageIndex(indexFolder, new SearchOptions(), segmenter, TimeProvider.System);
            var indexed = index.Articles().Select(static article => article.Header.Id).ToHashSet();
            return [.. File.ReadLines(Path.Combine(folder, "questions.jsonl")).Select(line => Question(line, index, passages, indexed)).OfType<TrainingQuestion>()];
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static TrainingQuestion? Question(string line, PassageIndex index, int passages, HashSet<string> indexed)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        if (Core.Search.Question.TryParse(root.GetProperty("question").GetString()!, out _) is not { } question)
            return null;
        var answers = root.GetProperty("answers").EnumerateArray().Select(static answer => Squeeze(answer.GetString()!)).Where(static answer => answer.Length > 0).ToList();
        var (candidates, _) = FeatureExtractor.Measure(index.Search(question, passages));
        var article = root.GetProperty("article").GetString()!;
        return new(
            root.GetProperty("id").GetString()!,
            candidates,
            [.. candidates.Select(candidate => answers.Exists(Squeeze(candidate.Span.Of(candidate.Hit.Passage.Text)).Contains))],
            indexed.Contains(article));
    }

    private static string Squeeze(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
