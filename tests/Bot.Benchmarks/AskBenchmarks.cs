using BenchmarkDotNet.Attributes;
using Bot.Core.Answers;
using Bot.Core.Search;
using Bot.Files;
using Bot.LuceneIndex;

namespace Bot.Benchmarks;

/// <summary>One question about the seed article: the search, the choosing of quotations among what it found, and both.</summary>
[MemoryDiagnoser]
public class AskBenchmarks : IDisposable
{
    private const string Text = "去年哈日双边贸易额是多少？";

    private static readonly AnswerOptions Options = new();

    private readonly string _folder = Directory.CreateTempSubdirectory("ask-benchmarks").FullName;
    private readonly Question _question = Question.TryParse(Text, out _)!;
    private SmartCnSegmenter _segmenter = null!;
    private PassageIndex _index = null!;
    private IPassageView _view = null!;
    private Answerer _answerer = null!;
    private Answerer _choosing = null!;

    [GlobalSetup]
    public void Open()
    {
        _segmenter = new();
        new IndexUpdate(_folder, _segmenter).Run(new ArticleFolder(Corpus.Seed, new FileLimits()), rebuild: true, progress: null, CancellationToken.None);
        _index = new(_folder, new SearchOptions(), _segmenter, TimeProvider.System);
        _answerer = new(_index, Options, static () => Synonyms.None);
        _view = _index.Open();
        _choosing = new(new Found(_view, _view.Search(_question, Options.Passages)), Options, static () => Synonyms.None);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _view.Dispose();
        _index.Dispose();
        _segmenter.Dispose();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public SearchResult Searching()
    {
        using var view = _index.Open();
        return view.Search(_question, Options.Passages);
    }

    [Benchmark]
    public Answer Choosing() => _choosing.Ask(_question, Options.MaxQuotations);

    [Benchmark(Baseline = true)]
    public Answer Ask() => _answerer.Ask(_question, Options.MaxQuotations);

    /// <summary>What was found before, whatever is asked.</summary>
    private sealed class Found(IPassageView view, SearchResult result) : IPassageIndex, IPassageView
    {
        public IPassageView Open() => this;

        public SearchResult Search(Question question, int limit) => result;

        public bool MayFind(Question question, int limit, IEnumerable<string> texts) => view.MayFind(question, limit, texts);

        public PassageContext ContextOf(PassageHit hit) => view.ContextOf(hit);

        public bool Occurs(TermKind kind, ReadOnlySpan<char> term) => view.Occurs(kind, term);

        public string Following(char first, int most) => view.Following(first, most);

        public void Dispose()
        {
            // The view is closed in the end.
        }
    }
}
