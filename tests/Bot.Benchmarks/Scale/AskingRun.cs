using System.Diagnostics;
using Bot.Core.Answers;
using Bot.Core.Search;
using Bot.LuceneIndex;

namespace Bot.Benchmarks.Scale;

/// <summary>Asks questions and has the quotations chosen, as <c>bot ask</c> does, from several threads.</summary>
internal static class AskingRun
{
    public static AskFigures Measure(string folder, string[] questions, int threads, int rounds)
    {
        using var segmenter = new SmartCnSegmenter();
        using var index = new PassageIndex(folder, new SearchOptions(), segmenter, TimeProvider.System);
        var options = new AnswerOptions();
        var answerer = new Answerer(index, options, static () => Synonyms.None);
        var asked = questions.Select(static text => Question.TryParse(text, out _)!).ToArray();
        foreach (var question in asked)
            answerer.Ask(question, options.MaxQuotations);

        var milliseconds = new double[asked.Length * rounds];
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var clock = Stopwatch.StartNew();
        var workers = Enumerable.Range(0, threads).Select(first => new Thread(() =>
        {
            for (var i = first; i < milliseconds.Length; i += threads)
            {
                var started = Stopwatch.GetTimestamp();
                answerer.Ask(asked[i % asked.Length], options.MaxQuotations);
                milliseconds[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }
        })).ToList();
        workers.ForEach(static worker => worker.Start());
        workers.ForEach(static worker => worker.Join());
        var seconds = clock.Elapsed.TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;

        Array.Sort(milliseconds);
        var count = milliseconds.Length;
        return new(
            milliseconds[count / 2], milliseconds[(int)(count * 0.99)], milliseconds[^1], count / seconds, allocated / count);
    }
}
