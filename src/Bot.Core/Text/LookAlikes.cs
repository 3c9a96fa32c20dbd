using System.Collections.Frozen;

namespace Bot.Core.Text;

/// <summary>Characters that look alike (已 and 己, 但 and 坦): whoever types by shape, or reads a scan, takes one for the other.</summary>
/// <remarks>Data/LookAlikes.txt: one key of Cangjie apart, or of one four-corner code.</remarks>
internal static class LookAlikes
{
    private static readonly FrozenDictionary<char, string> Alike = ResourceLines.Of("LookAlikes.txt").ToFrozenDictionary(static line => line[0], static line => line[1..]);

    /// <summary>The common ones first; empty for a character without.</summary>
    public static string Of(char c) => Alike.GetValueOrDefault(c, "");
}
