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

    private readonly FrozenDictionary<string, (ulong Key, float Weight)[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Associations(IEnumerable<(string Asked, string Told, float Weight)> learnt) =>
        _lookup = learnt.GroupBy(static one => one.Asked).ToFrozenDictionary(
            static group => group.Key,
            static group => group.Select(static one => (Grams.Key(one.Told), one.Weight)).ToArray()).GetAlternateLookup<ReadOnlySpan<char>>();

    public static Associations None { get; } = new([]);

    public static Associations Learnt { get; } = new(Read("Associations.txt"));

    /// <summary>What a question asks by: its words, and the words that ask, which are looked up like them.</summary>
    public static IEnumerable<string> Asked(QuestionAnalysis question) =>
        question.Words.Concat(question.Asking).Select(span => span.Of(question.Folded)).Distinct();

    /// <summary>Room for the associations of one question after the other.</summary>
    public OfQuestion Room() => new(this);

    /// <summary>A name of the table is the word asked and the word told, with a blank between.</summary>
    private static IEnumerable<(string Asked, string Told, float Weight)> Read(string resource)
    {
        foreach (var (name, weight) in LearntResource.Weights(resource))
        {
            var blank = name.LastIndexOf(' ');
            yield return (name[..blank], name[(blank + 1)..], weight);
        }
    }

    /// <summary>The associations of one question.</summary>
    internal sealed class OfQuestion(Associations all)
    {
        private readonly Dictionary<ulong, float> _told = [];

        /// <summary>Takes another question in place of the one it had.</summary>
        public void Read(QuestionAnalysis question)
        {
            _told.Clear();
            foreach (var word in question.Words)
                Add(word.Of(question.Folded.AsSpan()));
            foreach (var word in question.Asking)
                Add(word.Of(question.Folded.AsSpan()));
            // What the question says itself is no answer.
            foreach (var word in question.Words)
                _told.Remove(QuestionTerms.WordKey(word.Of(question.Folded.AsSpan())));
        }

        /// <summary>The weights of the associated words in a sentence, added up; 0 to 1.</summary>
        /// <param name="words">The <see cref="QuestionTerms.WordKey"/>s of its words.</param>
        public double In(ReadOnlySpan<ulong> words)
        {
            if (_told.Count == 0)
                return 0;
            var sum = 0.0;
            foreach (var word in words)
                sum += _told.GetValueOrDefault(word);
            return Math.Min(1, sum / Enough);
        }

        private void Add(ReadOnlySpan<char> asked)
        {
            if (!all._lookup.TryGetValue(asked, out var associated))
                return;
            foreach (var (key, weight) in associated)
                _told[key] = Math.Max(_told.GetValueOrDefault(key), weight);
        }
    }
}
