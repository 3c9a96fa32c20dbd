namespace Bot.Training;

/// <summary>Logistic regression by Newton's method, with a small ridge: the same rows give the same weights.</summary>
internal static class Logistic
{
    private const double Ridge = 3.0;
    private const int Rounds = 25;

    /// <param name="rows">Signals, the last of which is 1.</param>
    /// <param name="weights">How much each row counts.</param>
    /// <param name="sign">1 where a signal's weight must not be negative, -1 where it must not be positive, 0 where it is free.</param>
    public static double[] Learn(IReadOnlyList<double[]> rows, IReadOnlyList<bool> labels, Func<int, double> weights, Func<int, int> sign)
    {
        var size = rows[0].Length;
        var learnt = new double[size];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[size];
            var curvature = new double[size, size];
            for (var i = 0; i < size; i++)
            {
                gradient[i] = -Ridge * learnt[i];
                curvature[i, i] = Ridge;
            }

            for (var r = 0; r < rows.Count; r++)
            {
                var row = rows[r];
                var probability = 1 / (1 + Math.Exp(-Dot(row, learnt)));
                var slope = weights(r) * ((labels[r] ? 1 : 0) - probability);
                var bend = weights(r) * probability * (1 - probability);
                for (var i = 0; i < size; i++)
                {
                    gradient[i] += slope * row[i];
                    for (var j = 0; j <= i; j++)
                        curvature[i, j] += bend * row[i] * row[j];
                }
            }

            // Bertsekas, Projected Newton Methods, 1982: a weight that stands at its bound and would leave it sits this round out.
            for (var i = 0; i < size; i++)
            {
                if (sign(i) == 0 || sign(i) * learnt[i] > 0 || sign(i) * gradient[i] > 0)
                    continue;
                gradient[i] = 0;
                for (var j = 0; j < size; j++)
                    curvature[i, j] = curvature[j, i] = i == j ? 1 : 0;
            }

            var step = Solve(curvature, gradient);
            for (var i = 0; i < size; i++)
                learnt[i] = sign(i) * (learnt[i] + step[i]) < 0 ? 0 : learnt[i] + step[i];
        }

        return learnt;
    }

    public static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    /// <summary>Cholesky's decomposition of a symmetric positive matrix, of which the lower half is given.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        var lower = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                    sum -= lower[i, k] * lower[j, k];
                lower[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / lower[j, j];
            }
        }

        var solution = (double[])right.Clone();
        for (var i = 0; i < size; i++)
        {
            for (var k = 0; k < i; k++)
                solution[i] -= lower[i, k] * solution[k];
            solution[i] /= lower[i, i];
        }

        for (var i = size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < size; k++)
                solution[i] -= lower[k, i] * solution[k];
            solution[i] /= lower[i, i];
        }

        return solution;
    }
}
