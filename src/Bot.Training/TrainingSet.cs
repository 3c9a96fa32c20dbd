using System.Text.Json;
using Bot.Core.Answers.Choosing;
using Bot.Core.Search;
using Bot.Files;
using Bot.LuceneIndex;

namespace Bot.Training;

/// <summary>A question with the passages found for it.</summary>
/// <param name="Article">The id of the article that answers.</param>
/// <param name="IsIndexed">Whether that article was indexed at all.</param>
internal sealed record FoundQuestion(string Id, string Article, bool IsIndexed, IReadOnlyList<string> Answers, SearchResult Result);

/// <summary>A question's candidates, each with its features and whether it holds an answer.</summary>
/// <param name="Part">Of the parts of the set: what one part is judged by is learnt from the others.</param>
internal sealed record TrainingQuestion(FoundQuestion Found, int Part, Candidate[] Candidates, bool[] Holds)
{
    /// <summary>Whether there is something to choose between.</summary>
    public bool IsUseful => Holds.Contains(true) && Holds.Contains(false);

    public static TrainingQuestion Of(FoundQuestion found, int part, Associations associations)
    {
        Candidate[] candidates = [.. new FeatureExtractor(associations).Measure(found.Result).Candidates.All];
        return new(found, part, candidates, [.. candidates.Select(candidate => found.Answers.Any(Squeeze(candidate.Span.Of(candidate.Hit.Passage.Text)).Contains))]);
    }

    /// <summary>With nothing but the candidates that the model finds best.</summary>
    public TrainingQuestion BestBy(QuotationModel model)
    {
        model.Score(Candidates);
        var best = QuotationModel.BestOf(Candidates, stackalloc int[QuotationModel.Best]).ToArray();
        return this with { Candidates = [.. best.Select(number => Candidates[number])], Holds = [.. best.Select(number => Holds[number])] };
    }

    /// <summary>White space counts for nothing, as in the measures.</summary>
    public static string Squeeze(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}

/// <summary>Reads a set of <c>articles.jsonl</c> and <c>questions.jsonl</c>, and searches for every question.</summary>
internal static class TrainingSet
{
    /// <param name="everySecond">Index every second article only: the other half's questions have no answer then.</param>
    /// <param name="titles">
    /// False to hide the titles: an encyclopedia's titles name what a question asks about, a newspaper's do not, and what is learnt shall serve both.
    /// </param>
    public static List<FoundQuestion> Read(string folder, bool everySecond, bool titles)
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
            using var index = new PassageIndex(indexFolder, titles ? new SearchOptions() : new SearchOptions { TitleWeight = 0 }, segmenter, TimeProvider.System);
            using var view = index.Open();
            var indexed = index.Articles().Select(static article => article.Header.Id).ToHashSet();
            return [.. File.ReadLines(Path.Combine(folder, "questions.jsonl")).Select(line => Search(line, view, indexed, titles)).OfType<FoundQuestion>()];
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static FoundQuestion? Search(string line, IPassageView view, HashSet<string> indexed, bool titles)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        if (Question.TryParse(root.GetProperty("question").GetString()!, out _) is not { } question)
            return null;
        var answers = root.GetProperty("answers").EnumerateArray()
            .Select(static answer => TrainingQuestion.Squeeze(answer.GetString()!)).Where(static answer => answer.Length > 0).ToList();
        var article = root.GetProperty("article").GetString()!;
        var result = view.Search(question, new Core.Answers.AnswerOptions().Passages);
        if (!titles)
            result = result with { Hits = [.. result.Hits.Select(WithoutTitle)] };
        return new(root.GetProperty("id").GetString()!, article, indexed.Contains(article), answers, result);
    }

    private static PassageHit WithoutTitle(PassageHit hit) =>
        hit with { Passage = hit.Passage with { Article = hit.Passage.Article with { Title = "" } } };
}
