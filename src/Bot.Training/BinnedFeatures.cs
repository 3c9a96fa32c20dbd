using System.Globalization;

namespace Bot.Training;

/// <summary>Each feature's values in at most <see cref="Most"/> bins with about as many rows each: a tree is cut between bins.</summary>
internal sealed class BinnedFeatures
{
    public const int Most = 64;

    private readonly byte[][] _bins;
    private readonly float[][] _cuts;

    private BinnedFeatures(byte[][] bins, float[][] cuts) => (_bins, _cuts) = (bins, cuts);

    public static BinnedFeatures Of(Samples samples)
    {
        var (bins, cuts) = (new byte[samples.Width][], new float[samples.Width][]);
        Parallel.For(0, samples.Width, feature =>
        {
            var values = new float[samples.Holds.Length];
            for (var row = 0; row < values.Length; row++)
                values[row] = samples.Row(row)[feature];
            cuts[feature] = Cuts(values);
            bins[feature] = [.. values.Select(value => (byte)cuts[feature].Count(cut => value >= cut))];
        });
        return new(bins, cuts);
    }

    /// <summary>The bin of each row.</summary>
    public byte[] Of(int feature) => _bins[feature];

    /// <summary>Values below it have a bin below <paramref name="bin"/>; as it is written.</summary>
    public string Cut(int feature, int bin) => Written(_cuts[feature][bin - 1]);

    private static float[] Cuts(float[] values)
    {
        var sorted = values.Order().ToArray();
        var distinct = sorted.Distinct().ToArray();
        // What is seldom other than zero would have no cut by rows.
        var ordered = distinct.Length <= Most ? distinct : sorted;
        return [.. Enumerable.Range(1, Most - 1)
            .Select(number => ordered[(int)((long)number * ordered.Length / Most)])
            .Select(static value => float.Parse(Written(value), CultureInfo.InvariantCulture))
            .Where(value => value > sorted[0])
            .Distinct()];
    }

    private static string Written(float cut) => cut.ToString("0.####", CultureInfo.InvariantCulture);
}
