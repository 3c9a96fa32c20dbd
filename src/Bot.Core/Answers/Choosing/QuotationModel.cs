using System.Globalization;
using System.Reflection;

namespace Bot.Core.Answers.Choosing;

/// <summary>Scores candidates: a weight for each feature, learnt from people's questions (Data/QuotationModel.txt says how).</summary>
internal sealed class QuotationModel
{
    private readonly float[] _weights = new float[Candidate.FeatureCount];

    public static QuotationModel Learnt { get; } = Load("QuotationModel.txt");

    public double Score(Candidate candidate)
    {
        var score = 0f;
        for (var i = 0; i < _weights.Length; i++)
            score += _weights[i] * candidate.Features[i];
        return score;
    }

    private static QuotationModel Load(string resource)
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing from the assembly."));
        var model = new QuotationModel();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var name, var weight] && name[0] != '#')
                model._weights[(int)Enum.Parse<Feature>(name)] = float.Parse(weight, CultureInfo.InvariantCulture);
        }

        return model;
    }
}
