using Bot.Files.Reading;

namespace Bot.Files;

/// <summary>Where folders lie to one another.</summary>
public static class Place
{
    // What file systems of Windows and macOS do, but for those that somebody set up otherwise.
    private static readonly StringComparison Names =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>True when <paramref name="folder"/> is <paramref name="place"/> or lies below it, whatever symbolic links lead there. Neither need exist.</summary>
    public static bool IsIn(string folder, string place) => (Real(folder) + Path.DirectorySeparatorChar).StartsWith(
        Path.TrimEndingDirectorySeparator(Real(place)) + Path.DirectorySeparatorChar, Names);

    /// <summary>Without links as far as there is something, and as it is called from there on.</summary>
    private static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (RealPath.Of(full) is { } real)
            return real;
        return Path.GetDirectoryName(full) is { } above ? Path.Combine(Real(above), Path.GetFileName(full)) : full;
    }
}
