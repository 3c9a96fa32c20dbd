namespace Bot.Training;

/// <summary>All candidates of a set of questions in one matrix, one row a candidate, those of a question behind one another.</summary>
/// <param name="Features">Row by row; <paramref name="Width"/> numbers each.</param>
/// <param name="Holds">Whether the candidate holds an answer.</param>
/// <param name="Scores">Those of the model that was asked last; 0 where none was.</param>
/// <param name="Starts">The first row of each question, and behind the last the number of rows.</param>
/// <param name="Questions">Questions in the set, with those that have no candidate.</param>
internal sealed record Samples(float[] Features, bool[] Holds, float[] Scores, int[] Starts, int Width, int Questions)
{
    public int Count => Starts.Length - 1;

    public ReadOnlySpan<float> Row(int row) => Features.AsSpan(row * Width, Width);

    public static Samples Of(IReadOnlyList<TrainingQuestion> questions, Func<TrainingQuestion, bool> isWanted)
    {
        var wanted = questions.Where(question => question.Candidates.Length > 0 && isWanted(question)).ToList();
        var width = Core.Answers.Choosing.Candidate.FeatureCount;
        var rows = wanted.Sum(static question => question.Candidates.Length);
        var features = new float[rows * width];
        var (holds, scores) = (new bool[rows], new float[rows]);
        var starts = new int[wanted.Count + 1];
        var row = 0;
        for (var q = 0; q < wanted.Count; q++)
        {
            starts[q] = row;
            for (var c = 0; c < wanted[q].Candidates.Length; c++, row++)
            {
                wanted[q].Candidates[c].Features.CopyTo(features, row * width);
                (holds[row], scores[row]) = (wanted[q].Holds[c], (float)wanted[q].Candidates[c].Score);
            }
        }

        starts[^1] = row;
        return new(features, holds, scores, starts, width, questions.Count);
    }

    /// <summary>S@k: the share of all questions of which one of the k best rows holds an answer.</summary>
    public double HitRate(ReadOnlySpan<float> scores, int k)
    {
        var hits = 0;
        Span<int> best = stackalloc int[k];
        for (var q = 0; q < Count; q++)
        {
            best.Fill(-1);
            for (var row = Starts[q]; row < Starts[q + 1]; row++)
            {
                var moving = row;
                for (var place = 0; place < k && moving >= 0; place++)
                {
                    if (best[place] < 0 || scores[moving] > scores[best[place]])
                        (best[place], moving) = (moving, best[place]);
                }
            }

            foreach (var row in best)
            {
                if (row >= 0 && Holds[row])
                {
                    hits++;
                    break;
                }
            }
        }

        return hits / (double)Questions;
    }
}
