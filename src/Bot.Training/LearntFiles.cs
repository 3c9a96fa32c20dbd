using System.Globalization;
using Bot.Core.Answers.Choosing;

namespace Bot.Training;

internal sealed record LearntAssociations(string SetName, List<(string Asked, string Told, float Weight)> All, Associations[] OfOthers)
{
    public void Write(string folder) => LearntFile.Write(
        Path.Combine(folder, "Associations.txt"),
        SetName,
        "a word of the question, a word of the answer, the logarithm of how many times likelier the second is in an answer than beside it",
        All.Select(static one => $"{one.Asked} {one.Told} {LearntFile.Number(one.Weight)}"));
}

internal sealed record LearntModel(string SetName, string Figures, IReadOnlyList<(string Feature, float Weight)> Weights)
{
    public void Write(string folder) => LearntFile.Write(
        Path.Combine(folder, "QuotationModel.txt"), SetName, Figures, Weights.Select(static one => $"{one.Feature} {LearntFile.Number(one.Weight)}"));
}

/// <param name="All">Learnt from all questions, as <see cref="TreeEnsemble"/> reads them.</param>
/// <param name="OfOthers">For each part of the questions those learnt from the others.</param>
internal sealed record LearntTrees(string SetName, string Figures, IReadOnlyList<string> All, TreeEnsemble[] OfOthers)
{
    public void Write(string folder) => LearntFile.Write(Path.Combine(folder, "QuotationTrees.txt"), SetName, Figures, All);
}

internal sealed record LearntConfidence(string SetName, string Figures, IReadOnlyList<(string Signal, float Weight)> Weights)
{
    public void Write(string folder) => LearntFile.Write(
        Path.Combine(folder, "ConfidenceModel.txt"), SetName, Figures, Weights.Select(static one => $"{one.Signal} {LearntFile.Number(one.Weight)}"));
}

/// <summary>The learnt files: remarks that say how they were made, then a name and a number a line.</summary>
internal static class LearntFile
{
    public static void Write(string path, string setName, string remark, IEnumerable<string> lines) =>
        File.WriteAllLines(path, [$"# Learnt from {setName}: dotnet run -c Release --project src/Bot.Training -- …/{setName}", $"# {remark}", .. lines]);

    public static string Number(float weight) => weight.ToString("0.####", CultureInfo.InvariantCulture);
}
