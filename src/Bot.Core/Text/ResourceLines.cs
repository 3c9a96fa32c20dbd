using System.Reflection;

namespace Bot.Core.Text;

/// <summary>The lines of a file in Data, without the remarks (#).</summary>
internal static class ResourceLines
{
    public static IEnumerable<string> Of(string name)
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from the assembly."));
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
                yield return line;
        }
    }
}
