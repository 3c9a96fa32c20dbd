using Bot.Core.Answers.Choosing;
using Bot.Core.Text;

namespace Bot.Training;

/// <summary>Learns <see cref="Associations"/>: counts which words stand in answering sentences, and which in their neighbours.</summary>
internal static class AssociationLearner
{
    /// <summary>A word that asks must occur in so many questions, and an association in so many answers.</summary>
    private const int LeastQuestions = 15;
    private const int LeastAnswers = 5;

    /// <summary>How many standard errors the log odds must be from zero.</summary>
    private const double LeastSignificance = 2.6;

    /// <summary>Long sentences hold many words; these many associations are kept at most.</summary>
    private const int Most = 6_000;

    public static List<(string Asked, string Told, float Weight)> Learn(IEnumerable<TrainingQuestion> questions)
    {
        var asked = new Dictionary<string, Counts>();
        foreach (var question in questions.Where(static question => question.IsUseful))
        {
            var told = new HashSet<string>();
            var beside = new HashSet<string>();
            var (right, wrong) = (0, 0);
            foreach (var (candidate, holds) in question.Candidates.Zip(question.Holds).Where(pair => pair.First.Hit.Passage.Article.Id == question.Found.Article))
            {
                if (holds ? right++ == 0 : wrong++ >= 0)
                    (holds ? told : beside).UnionWith(WordsOf(candidate));
            }

            if (right == 0)
                continue;
            foreach (var word in Associations.Asked(question.Found.Result.Question))
            {
                if (!asked.TryGetValue(word, out var counts))
                    asked[word] = counts = new();
                counts.Add(question, told);
            }
        }

        return [.. asked.Where(static one => one.Value.Questions >= LeastQuestions)
            .SelectMany(static one => one.Value.Associations().Select(told => (one.Key, told.Told, told.Weight, told.Significance)))
            .OrderByDescending(static one => one.Significance)
            .Take(Most)
            .OrderBy(static one => one.Key, StringComparer.Ordinal).ThenByDescending(static one => one.Weight)
            .Select(static one => (one.Key, one.Told, one.Weight))];
    }

    public static HashSet<string> WordsOf(Candidate candidate)
    {
        var passage = candidate.Hit.Passage;
        return [.. passage.Words.ToArray()
            .Where(word => word.Start >= candidate.Span.Start && word.End <= candidate.Span.End)
            .Select(word => CharacterFolding.Fold(word.Of(passage.Text)))
            .Where(static word => !word.Any(char.IsWhiteSpace))];
    }

    private sealed class Counts
    {
        private readonly Dictionary<string, int> _right = [];
        private readonly Dictionary<string, int> _wrong = [];
        private int _rights;
        private int _wrongs;

        public int Questions { get; private set; }

        public void Add(TrainingQuestion question, HashSet<string> told)
        {
            Questions++;
            _rights++;
            foreach (var word in told)
                _right[word] = _right.GetValueOrDefault(word) + 1;
            foreach (var (candidate, holds) in question.Candidates.Zip(question.Holds))
            {
                if (holds || candidate.Hit.Passage.Article.Id != question.Found.Article)
                    continue;
                _wrongs++;
                foreach (var word in WordsOf(candidate))
                    _wrong[word] = _wrong.GetValueOrDefault(word) + 1;
            }
        }

        public IEnumerable<(string Told, float Weight, double Significance)> Associations()
        {
            foreach (var (word, right) in _right)
            {
                if (right < LeastAnswers)
                    continue;
                var (a, b) = (right + 0.5, _rights - right + 0.5);
                var (c, d) = (_wrong.GetValueOrDefault(word) + 0.5, _wrongs - _wrong.GetValueOrDefault(word) + 0.5);
                var odds = Math.Log(a / b) - Math.Log(c / d);
                var error = Math.Sqrt(1 / a + 1 / b + 1 / c + 1 / d);
                if (odds / error >= LeastSignificance)
                    yield return (word, (float)Math.Round(odds, 2), odds / error);
            }
        }
    }
}
