using System.Collections.Frozen;
using Bot.Core.Search;
using Bot.Core.Text;

namespace Bot.Core.Answers.Choosing;

/// <summary>Words that stand in answers to questions with certain words: who asks for a 职务 is told 任, for a 别名 is told 又称.</summary>
/// <remarks>Learnt: see Data/Associations.txt. The weight is the logarithm of how many times likelier the word is in an answer than beside it.</remarks>
internal sealed class Associations
{
    /// <summary>More than that says nothing new.</summary>
    private const double Enough = 6;

    private readonly FrozenDictionary<string, (ulong Key, float Weight)[]> _byAsked;

    public Associations(IEnumerable<(string Asked, string Told, float Weight)> learnt) =>
        _byAsked = learnt.GroupBy(static one => one.Asked).ToFrozenDictionary(
            static group => group.Key,
            static group => group.Select(static one => (Grams.Key(one.Told), one.Weight)).ToArray());

    public static Associations None { get; } = new([]);

    public static Associations Learnt { get; } = new(Read("Associations.txt"));

    /// <summary>What a question asks by: its words, and the words that ask, which are looked up like them.</summary>
    public static IEnumerable<string> Asked(QuestionAnalysis question) =>
        question.Words.Concat(question.Asking).Select(span => span.Of(question.Folded)).Distinct();

    public OfQuestion For(QuestionAnalysis question)
    {
        var told = new Dictionary<ulong, float>();
        foreach (var asked in Asked(question))
        {
            if (!_byAsked.TryGetValue(asked, out var associated))
                continue;
            foreach (var (key, weight) in associated)
                told[key] = Math.Max(told.GetValueOrDefault(key), weight);
        }

        // What the question says itself is no answer.
        foreach (var word in question.Words)
            told.Remove(QuestionTerms.WordKey(word.Of(question.Folded.AsSpan())));
        return new(told);
    }

    /// <summary>A name of the table is the word asked and the word told, with a blank between.</summary>
    private static IEnumerable<(string Asked, string Told, float Weight)> Read(string resource)
    {
        foreach (var (name, weight) in LearntWeights.Read(resource))
        {
            var blank = name.LastIndexOf(' ');
            yield return (name[..blank], name[(blank + 1)..], weight);
        }
    }

    /// <summary>The associations of one question.</summary>
    internal sealed class OfQuestion(Dictionary<ulong, float> told)
    {
        /// <summary>The weights of the associated words in a sentence, added up; 0 to 1.</summary>
        /// <param name="words">The <see cref="QuestionTerms.WordKey"/>s of its words.</param>
        public double In(ReadOnlySpan<ulong> words)
        {
            if (told.Count == 0)
                return 0;
            var sum = 0.0;
            foreach (var word in words)
                sum += told.GetValueOrDefault(word);
            return Math.Min(1, sum / Enough);
        }
    }
}
