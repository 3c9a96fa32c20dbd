using System.Globalization;
using System.Reflection;

namespace Bot.Core.Answers.Choosing;

/// <summary>What a learner wrote into a file of the assembly; <c>#</c> begins a remark.</summary>
internal static class LearntResource
{
    /// <summary>A table of names and numbers: <c>Name number</c> a line.</summary>
    /// <exception cref="InvalidOperationException">The resource is missing from the assembly.</exception>
    public static IEnumerable<(string Name, float Weight)> Weights(string resource)
    {
        foreach (var line in Lines(resource))
        {
            var blank = line.LastIndexOf(' ');
            yield return (line[..blank], float.Parse(line.AsSpan(blank + 1), CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The lines that are no remarks.</summary>
    /// <exception cref="InvalidOperationException">The resource is missing from the assembly.</exception>
    public static IEnumerable<string> Lines(string resource)
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing from the assembly."));
        while (reader.ReadLine() is { } line)
        {
            if (line is not ("" or ['#', ..]))
                yield return line;
        }
    }
}
