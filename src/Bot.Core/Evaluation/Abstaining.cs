namespace Bot.Core.Evaluation;

/// <summary>How well a confidence tells the questions that have an answer from those that have none.</summary>
public static class Abstaining
{
    /// <summary>The probability that an answerable question has the higher confidence of the two; ties count half (Mann and Whitney's U).</summary>
    public static double Auroc(IEnumerable<double> answerable, IEnumerable<double> others)
    {
        var all = answerable.Select(static confidence => (Confidence: confidence, Answerable: true))
            .Concat(others.Select(static confidence => (Confidence: confidence, Answerable: false)))
            .OrderBy(static one => one.Confidence)
            .ToList();
        var positives = all.LongCount(static one => one.Answerable);
        var negatives = all.Count - positives;
        if (positives == 0 || negatives == 0)
            return double.NaN;
        var rankSum = 0.0;
        for (var i = 0; i < all.Count;)
        {
            var end = i;
            while (end < all.Count && all[end].Confidence == all[i].Confidence)
                end++;
            var rank = (i + 1 + end) / 2.0;
            for (; i < end; i++)
                rankSum += all[i].Answerable ? rank : 0;
        }

        return (rankSum - positives * (positives + 1) / 2.0) / (positives * (double)negatives);
    }

    /// <summary>The share of others above the threshold that leaves the share <paramref name="missed"/> of the answerable below.</summary>
    public static double FalseAnswersAt(double missed, IEnumerable<double> answerable, IEnumerable<double> others)
    {
        var ascending = answerable.Order().ToList();
        var rest = others.ToList();
        if (ascending.Count == 0 || rest.Count == 0)
            return double.NaN;
        var threshold = ascending[Math.Min(ascending.Count - 1, (int)(ascending.Count * missed))];
        return rest.Count(confidence => confidence >= threshold) / (double)rest.Count;
    }
}
