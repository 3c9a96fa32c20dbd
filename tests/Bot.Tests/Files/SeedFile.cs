using System.Runtime.CompilerServices;
using System.Text;

namespace Bot.Tests.Files;

/// <summary>The article that ships with the program.</summary>
internal static class SeedFile
{
    public static byte[] Bytes { get; } = File.ReadAllBytes(Directory.GetFiles(Folder(), "*.txt").Single());

    /// <summary>Its title, without the date before it, and its paragraphs.</summary>
    public static string[] Lines { get; } =
        [.. Encoding.UTF8.GetString(Bytes).Replace(" date 2025-12-20 ", "", StringComparison.Ordinal).Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0)];

    /// <summary>A file of tests/data.</summary>
    public static string Data(string name) => Path.Combine(Folder(), "..", "tests", "data", name);

    private static string Folder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "seeds"));
}
