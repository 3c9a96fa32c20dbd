using System.Runtime.CompilerServices;

namespace Bot.Tests;

/// <summary>Finds the repository's files from where the sources lie.</summary>
internal static class Repository
{
    private static readonly string Root = System.IO.Path.GetFullPath("../..", System.IO.Path.GetDirectoryName(ThisFile())!);

    public static string Path(params string[] parts) => System.IO.Path.GetFullPath(System.IO.Path.Combine([Root, .. parts]));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
