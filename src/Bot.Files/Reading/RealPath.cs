namespace Bot.Files.Reading;

/// <summary>Where a path leads once every symbolic link on the way is followed.</summary>
internal static class RealPath
{
    /// <summary>As in Linux: a chain that is longer goes in a circle.</summary>
    private const int MostLinks = 40;

    /// <returns>The full path without links, or null where it leads nowhere.</returns>
    public static string? Of(string path)
    {
        var links = 0;
        var rest = new Stack<string>(Parts(Path.GetFullPath(path)));
        var real = Path.GetPathRoot(Path.GetFullPath(path))!;
        while (rest.TryPop(out var part))
        {
            var next = Path.Combine(real, part);
            FileSystemInfo entry = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            if (!entry.Exists || links > MostLinks)
                return null;
            if (entry.LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            links++;
            var full = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(full)!;
            foreach (var step in Parts(full))
                rest.Push(step);
        }

        return real;
    }

    /// <summary>Last part first: in the order they are pushed.</summary>
    private static IEnumerable<string> Parts(string path) =>
        path[Path.GetPathRoot(path)!.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse();
}
