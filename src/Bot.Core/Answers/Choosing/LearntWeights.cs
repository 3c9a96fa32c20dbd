using System.Globalization;
using System.Reflection;

namespace Bot.Core.Answers.Choosing;

/// <summary>A table of names and numbers that a learner wrote: <c>Name number</c> a line, <c>#</c> for remarks.</summary>
internal static class LearntWeights
{
    /// <exception cref="InvalidOperationException">The resource is missing from the assembly.</exception>
    public static IEnumerable<(string Name, float Weight)> Read(string resource)
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing from the assembly."));
        while (reader.ReadLine() is { } line)
        {
            var blank = line.LastIndexOf(' ');
            if (blank > 0 && line[0] != '#')
                yield return (line[..blank], float.Parse(line.AsSpan(blank + 1), CultureInfo.InvariantCulture));
        }
    }
}
