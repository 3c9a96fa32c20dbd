using System.Reflection;

namespace Bot.Core.Text;

/// <summary>
/// What Taiwan and Hong Kong call by another word than the mainland (人工智慧, 資訊, 網路), as far as both words are of one length:
/// these are folded in place. Words of different lengths are synonyms, asked for at question time: <see cref="OfOtherLength"/>.
/// </summary>
/// <remarks>Data/RegionalWords.txt, from OpenCC's TWPhrases, with a few of ours at the end of this file.</remarks>
internal static class RegionalWords
{
    private static readonly Dictionary<char, Word[]> ByFirst;

    /// <summary>Whether any word begins with a character: one look, for every character of every text.</summary>
    private static readonly bool[] Begins = new bool[char.MaxValue + 1];

    private static readonly List<KeyValuePair<string, string>> Others = [];

    static RegionalWords()
    {
        var inPlace = new List<Word>();
        foreach (var (regional, mainland) in Read())
        {
            var folded = CharacterFolding.FoldCharacters(regional);
            var common = CharacterFolding.FoldCharacters(mainland);
            if (folded.Length != common.Length)
                Others.Add(new(folded, common));
            else if (folded != common)
                inPlace.Add(new(folded, common));
        }

        // The longest first: 資訊科技 before 資訊.
        ByFirst = inPlace.GroupBy(word => word.Folded[0]).ToDictionary(group => group.Key, group => group.OrderByDescending(word => word.Folded.Length).ToArray());
        foreach (var first in ByFirst.Keys)
            Begins[first] = true;
    }

    /// <summary>Pairs (word, common word), both folded; no pair has words of one length.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> OfOtherLength => Others;

    /// <summary>Puts the common word in place of the regional one.</summary>
    /// <param name="original">The text as it stands: a word that the mainland writes too, in another sense, is only folded where it is written in Traditional characters.</param>
    /// <param name="folded">The same text with its characters folded.</param>
    public static void Fold(ReadOnlySpan<char> original, Span<char> folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (!Begins[folded[i]] || !ByFirst.TryGetValue(folded[i], out var words))
                continue;
            foreach (var word in words)
            {
                if (!folded[i..].StartsWith(word.Folded) || original.Slice(i, word.Folded.Length).SequenceEqual(word.Folded) && !word.Distinct)
                    continue;
                word.Common.CopyTo(folded[i..]);
                i += word.Common.Length - 1;
                break;
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Read()
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream("RegionalWords.txt")
            ?? throw new InvalidOperationException("The resource RegionalWords.txt is missing from the assembly."));
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var regional, var common])
                yield return new(regional, common);
        }

        foreach (var pair in Ours)
            yield return pair;
    }

    private static readonly KeyValuePair<string, string>[] Ours =
    [
        new("川普", "特朗普"), new("普丁", "普京"), new("歐巴馬", "奥巴马"), new("澤倫斯基", "泽连斯基"), new("拜登", "拜登"),
        new("南韓", "韩国"), new("北韓", "朝鲜"), new("紐西蘭", "新西兰"), new("寮國", "老挝"), new("高峰會", "峰会"),
        new("東協", "东盟"), new("計程車", "出租车"), new("影片", "视频"), new("品質", "质量"), new("飛彈", "导弹"),
        new("元首會議", "峰会"), new("永續", "可持续"), new("奧運", "奥运会"),
    ];

    /// <param name="Folded">The regional word with its characters folded.</param>
    private sealed record Word(string Folded, string Common)
    {
        /// <summary>人工智慧 is written with characters that Simplified has too, and means one thing only.</summary>
        public bool Distinct { get; } = Folded is "人工智慧";
    }
}
