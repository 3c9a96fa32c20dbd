using System.Collections.Frozen;
using Bot.Core.Answers.Choosing;
using Bot.Core.Evaluation;

namespace Bot.Training;

/// <summary>The steps of learning, each with its file.</summary>
/// <param name="setName">For the remarks in the files.</param>
internal sealed class Learning(string setName, Action<string> say)
{
    /// <summary>Runs of neighbouring questions (of one article) stay in one part, so that no part knows another's answers.</summary>
    private const int Parts = 5;
    private const int Run = 50;

    private const int Epochs = 40;
    private const float Decay = 0.01f;
    private const int TreeCount = 300;

    /// <summary>Set by hand, for an encyclopedia has next to no examples.</summary>
    private static readonly FrozenDictionary<string, float> ByHand = new Dictionary<string, float>
    {
        // 峰会在哪里举行 is not answered by 下届峰会 where another sentence does as well.
        [nameof(Feature.OtherTime)] = -3,
        // News says a thing in a leading line and again where more is said of it: 该倡议将 … stands behind the latter.
        [nameof(Feature.ToldBehind)] = 8,
        [nameof(Feature.RefersBack)] = 8,
    }.ToFrozenDictionary();

    /// <summary>The associations learnt from all questions, and for each part those learnt from the others.</summary>
    public LearntAssociations Associations(List<FoundQuestion> found)
    {
        List<TrainingQuestion> plain = [.. found.Select(static (question, number) => TrainingQuestion.Of(question, PartOf(number), Core.Answers.Choosing.Associations.None))];
        var all = AssociationLearner.Learn(plain);
        var ofOthers = new Associations[Parts];
        for (var part = 0; part < Parts; part++)
            ofOthers[part] = new(AssociationLearner.Learn(plain.Where(question => question.Part != part)));
        say($"{all.Count} associations");
        return new(setName, all, ofOthers);
    }

    /// <summary>Measures each question with associations that did not see it: its features are what a stranger's question has.</summary>
    public static List<TrainingQuestion> Crossed(List<FoundQuestion> found, LearntAssociations associations) =>
        [.. found.Select((question, number) => TrainingQuestion.Of(question, PartOf(number), associations.OfOthers[PartOf(number)]))];

    public LearntModel Choose(List<TrainingQuestion> questions)
    {
        var samples = Samples.Of(questions, static question => question.IsUseful);
        var regression = new SoftmaxRegression(samples, Decay);
        var order = new Random(7);
        var loss = 0.0;
        for (var epoch = 0; epoch < Epochs; epoch++)
            loss = regression.Learn(order, 1f - (float)epoch / Epochs);
        var scores = regression.Scores();
        var figures = $"loss {loss:F4}, S@1 {samples.HitRate(scores, 1):F4}, S@3 {samples.HitRate(scores, 3):F4} on the {samples.Count} questions learnt from, of {samples.Questions}";
        say(figures);
        return new(setName, figures, [.. regression.Weights().Select(static one => (one.Feature, ByHand.GetValueOrDefault(one.Feature, one.Weight)))]);
    }

    /// <summary>Trees that correct the model's scores, and for each part those learnt from the others.</summary>
    public LearntTrees Correct(List<TrainingQuestion> questions, LearntModel model)
    {
        var linear = new QuotationModel(model.Weights, TreeEnsemble.None);
        var best = questions.ConvertAll(question => question.BestBy(linear));
        var ofOthers = new TreeEnsemble[Parts];
        for (var part = 0; part < Parts; part++)
            ofOthers[part] = new(Trees(best.FindAll(question => question.Part != part)));
        var all = Trees(best);
        var corrected = Array.ConvertAll(ofOthers, trees => new QuotationModel(model.Weights, trees));
        var figures = $"S@1 {HitRate(questions, question => corrected[question.Part], 1):F4}, S@3 {HitRate(questions, question => corrected[question.Part], 3):F4} on questions of a part that they were not learnt from, "
            + $"where weights alone have {HitRate(questions, _ => linear, 1):F4}, {HitRate(questions, _ => linear, 3):F4}";
        say(figures);
        return new(setName, figures, all, ofOthers);

        static List<string> Trees(List<TrainingQuestion> from)
        {
            var booster = new TreeBooster(Samples.Of(from, static question => question.IsUseful));
            var chance = new Random(7);
            return [.. Enumerable.Range(0, TreeCount).Select(_ => booster.Learn(chance))];
        }
    }

    /// <summary>S@k: the share of the questions of which one of the k best candidates holds an answer.</summary>
    private static double HitRate(List<TrainingQuestion> questions, Func<TrainingQuestion, QuotationModel> modelFor, int k)
    {
        var hits = 0;
        foreach (var question in questions)
        {
            modelFor(question).Score(question.Candidates);
            hits += question.Candidates.Index().OrderByDescending(static one => one.Item.Score).Take(k).Any(one => question.Holds[one.Index]) ? 1 : 0;
        }

        return hits / (double)questions.Count;
    }

    /// <summary>What a question with its answering sentences taken away counts, beside one whose article is not there: the near misses, with the right names and another matter.</summary>
    private const double NearMissWeight = 0.15;

    /// <param name="half">Found with every second article indexed.</param>
    public LearntConfidence BeSure(List<TrainingQuestion> half, LearntModel model, LearntTrees trees)
    {
        // Trees know the questions that they were learnt from too well to tell how sure others are.
        var choosers = Array.ConvertAll(trees.OfOthers, ofOthers => new QuotationModel(model.Weights, ofOthers));
        var rows = new List<double[]>();
        var (answerable, right, weights) = (new List<bool>(), new List<bool>(), new List<double>());
        foreach (var question in half)
        {
            if (question.Candidates.Length == 0)
                continue;
            var chooser = choosers[question.Part];
            chooser.Score(question.Candidates);
            var best = question.Candidates.Index().MaxBy(static one => one.Item.Score);
            Add(best.Item, question.Found.IsIndexed, question.Found.IsIndexed && question.Holds[best.Index], 1);
            var others = question.Candidates.Where((_, i) => !question.Holds[i]).ToArray();
            if (question.IsUseful && question.Found.IsIndexed)
            {
                chooser.Score(others);
                Add(others.MaxBy(static other => other.Score)!, false, false, NearMissWeight);
            }
        }

        // First what tells answerable questions from others, then how that number becomes the probability that the sentence is right (Platt).
        var learnt = Logistic.Learn(rows, answerable, row => weights[row], ConfidenceModel.Sign);
        var logits = rows.ConvertAll(row => Logistic.Dot(row, learnt));
        var calibration = Logistic.Learn(logits.ConvertAll(static logit => new[] { logit, 1 }), right, row => weights[row], static _ => 0);
        var calibrated = learnt.Select((weight, i) => weight * calibration[0] + (i == learnt.Length - 1 ? calibration[1] : 0)).ToArray();
        var auroc = Abstaining.Auroc(logits.Where((_, i) => answerable[i]), logits.Where((_, i) => !answerable[i] && weights[i] == 1));
        var falseAnswers = Abstaining.FalseAnswersAt(0.05, logits.Where((_, i) => answerable[i]), logits.Where((_, i) => !answerable[i] && weights[i] == 1));
        var figures = $"AUROC {auroc:F4}, false answers at 5 % missed {falseAnswers:F4}, on {weights.Count(static weight => weight == 1)} questions with every second article indexed";
        say(figures);
        return new(setName, figures, [.. ConfidenceModel.Names.Zip(calibrated.Select(static weight => (float)weight))]);

        void Add(Candidate candidate, bool isAnswerable, bool isRight, double weight)
        {
            var signals = new double[ConfidenceModel.SignalCount];
            ConfidenceModel.Signals(candidate, signals);
            rows.Add(signals);
            answerable.Add(isAnswerable);
            right.Add(isRight);
            weights.Add(weight);
        }
    }

    private static int PartOf(int number) => number / Run % Parts;
}
