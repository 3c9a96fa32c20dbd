using System.Runtime.CompilerServices;

namespace Bot.Tests.Files;

/// <summary>The article that ships with the program.</summary>
internal static class SeedFile
{
    public static byte[] Bytes { get; } = File.ReadAllBytes(Directory.GetFiles(Folder(), "*.txt").Single());

    private static string Folder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "seeds"));
}
