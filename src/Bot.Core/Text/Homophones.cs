using System.Collections.Frozen;

namespace Bot.Core.Text;

/// <summary>Characters that sound alike: whoever types by sound takes one for the other.</summary>
/// <remarks>Data/Pinyin.txt: the readings of the Table of General Standard Characters (2013), without tones.</remarks>
internal static class Homophones
{
    private static readonly FrozenDictionary<char, string> Same;

    private static readonly FrozenDictionary<char, string> Near;

    static Homophones()
    {
        var syllables = ResourceLines.Of("Pinyin.txt").Select(static line => line.Split(' ')).Select(static parts => (Syllable: parts[0], Characters: parts[1])).ToList();
        Same = ByCharacter(syllables.Select(static one => one.Characters));
        Near = ByCharacter(syllables.GroupBy(static one => Slurred(one.Syllable)).Select(static group => string.Concat(group.Select(static one => one.Characters))));
    }

    /// <summary>Characters with the same reading, tones apart; those of the more common reading first.</summary>
    public static string Of(char c) => Same.GetValueOrDefault(c, "");

    /// <summary>Characters whose reading many speakers do not keep apart (zh and z, n and l, ang and an); those of <see cref="Of"/> among them.</summary>
    public static string NearlyOf(char c) => Near.GetValueOrDefault(c, "");

    private static FrozenDictionary<char, string> ByCharacter(IEnumerable<string> groups) => groups
        .SelectMany(static group => group.Distinct().Select(c => (Character: c, Group: group)))
        .GroupBy(static pair => pair.Character, static pair => pair.Group)
        .ToFrozenDictionary(static group => group.Key, static group => string.Concat(string.Concat(group).Where(c => c != group.Key).Distinct()));

    /// <summary>zhang, zan and zang become zan; long stays, for ong has no other sound beside it.</summary>
    private static string Slurred(string syllable)
    {
        var slurred = syllable.Length > 2 && syllable[1] == 'h' && syllable[0] is 'z' or 'c' or 's' ? syllable.Replace("h", "", StringComparison.Ordinal) : syllable;
        if (slurred.Length > 1 && slurred[0] == 'n' && slurred[1] != 'g')
            slurred = 'l' + slurred[1..];
        return slurred.EndsWith("ng", StringComparison.Ordinal) && !slurred.EndsWith("ong", StringComparison.Ordinal) ? slurred[..^1] : slurred;
    }
}
