using System.Buffers;
using Bot.Core.Passages;
using Bot.Core.Search;
using Bot.Core.Text;

namespace Bot.Core.Answers.Choosing;

/// <summary>What a question names that has no other name. What speaks of another country, another person, another year is no answer.</summary>
internal sealed class AskedNames
{
    /// <summary>A foreign name that the dictionary does not know is cut into at least so many single characters: 特|朗|普.</summary>
    private const int ShortestForeignName = 3;

    /// <summary>Characters by which Chinese writes the sounds of foreign names.</summary>
    internal const string Sounds =
        "阿埃艾安昂奥巴拜班邦鲍贝本比彼宾波勃伯布策查达戴丹德登邓蒂丁杜顿厄恩尔法凡范菲费芬佛弗夫福盖冈戈格根古瓜圭果哈汉豪赫霍基吉季加迦贾姜杰金京卡凯坎康考科克肯库夸奎拉莱兰朗劳勒雷蕾里利丽莉连廉列林琳龙卢鲁路露伦罗洛吕玛迈麦曼" +
        "芒梅门蒙米密敏莫默姆穆纳娜南内尼涅宁纽努诺欧帕潘庞佩彭蓬皮平珀普契恰乔切钦荣瑞若萨塞赛桑沙莎舍申盛圣施什史舒斯丝思松索塔泰坦汤唐特腾廷图托脱娃瓦威维韦温沃乌伍希锡夏显谢欣辛兴雄休许雅亚扬耶叶伊依易因英永尤泽扎詹珍治朱卓兹佐";

    private static readonly SearchValues<char> SoundValues = SearchValues.Create(Sounds);

    /// <summary>One passage in so many.</summary>
    private const int MostOfPassages = 5;

    private readonly List<TextSpan> _exact = [];
    private readonly AskedOrdinals _ordinals = new();
    private string _question = "";
    private bool _someAreNowhere;
    private double _missing;
    private bool _ordinalDiffers;

    /// <summary>Takes another question in place of the one it had.</summary>
    public void Read(SearchResult result)
    {
        _exact.Clear();
        var question = result.Question;
        (_question, _someAreNowhere) = (question.Folded, false);
        foreach (var gram in question.Grams)
        {
            // Numbers, and words in Latin script: they have one spelling, and short passages that leave out what all are about still hold them.
            if (gram.Span.Length > 1 && char.IsAscii(_question[gram.Span.Start]))
                _exact.Add(gram.Span);
        }

        foreach (var term in result.Terms)
        {
            // A country that many passages name is what all of them are about, named or not.
            if (term.Kind == TermKind.Word && term.Frequency * MostOfPassages <= result.PassageCount && Places.IsCountry(term.Text))
                _exact.Add(new(term.Position, term.Text.Length));
            if (term.Frequency == 0)
                _someAreNowhere |= term.Kind == TermKind.Gram ? char.IsAsciiDigit(term.Text[0]) && term.Text.Length > 1 : Places.IsCountry(term.Text);
        }

        FindSubject(result);
        FindForeignNames(result);
        if (AskedPerson.Of(question) is { } person)
            _someAreNowhere |= IsNowhere(result, person.Start, person.End);
        FindCountryPairs(result);
        _ordinals.Read(result);
        _someAreNowhere |= _ordinals.AreNowhere;
    }

    /// <summary>Takes a passage, folded, with its article's title.</summary>
    public void LookIn(ReadOnlySpan<char> passage, ReadOnlySpan<char> title)
    {
        var missing = 0;
        foreach (var name in _exact)
        {
            var text = name.Of(_question.AsSpan());
            if (!passage.Contains(text, StringComparison.Ordinal) && !title.Contains(text, StringComparison.Ordinal))
                missing++;
        }

        _missing = missing == 0 ? 0 : missing / (double)_exact.Count;
        _ordinalDiffers = _ordinals.DifferIn(passage, title);
    }

    /// <summary>Sets the features of a sentence of the passage.</summary>
    public void Set(FeatureValues f)
    {
        f[Feature.NamesMissing] = _missing;
        f[Feature.NamesNowhere] = _someAreNowhere ? 1 : 0;
        f[Feature.OrdinalDiffers] = _ordinalDiffers ? 1 : 0;
    }

    /// <summary>核能 of 在核能领域: what is said of another field is no answer.</summary>
    private void FindSubject(SearchResult result)
    {
        var words = result.Question.Words;
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i - 1].Length < 2 || words[i - 1].End != words[i].Start || words[i].Of(_question) is not ("领域" or "方面"))
                continue;
            foreach (var term in result.Terms)
            {
                if (term.Kind == TermKind.Word && term.Position == words[i - 1].Start && term.Frequency > 0 && term.Frequency * MostOfPassages <= result.PassageCount)
                    _exact.Add(words[i - 1]);
            }
        }
    }

    private static string Folded(PassageHit hit) => CharacterFolding.Fold($"{hit.Passage.Article.Title} {hit.Passage.Text}");

    /// <summary>哈俄 where no passage found speaks of both countries.</summary>
    private void FindCountryPairs(SearchResult result)
    {
        var words = result.Question.Words;
        for (var i = 0; i < words.Length; i++)
        {
            var pair = words[i].Length == 1 && i + 1 < words.Length && words[i + 1].Start == words[i].End && words[i + 1].Length == 1
                ? new TextSpan(words[i].Start, 2)
                : words[i];
            if (CountryPairs.IsPair(pair.Of(_question.AsSpan())))
                _someAreNowhere |= !result.Hits.Any(hit => CountryPairs.IsNamedIn(Folded(hit), pair.Of(_question.AsSpan())));
        }
    }

    private void FindForeignNames(SearchResult result)
    {
        var words = result.Question.Words;
        for (var first = 0; first < words.Length;)
        {
            var next = first;
            while (next < words.Length && IsSound(words[next]) && (next == first || words[next].Start == words[next - 1].End))
                next++;
            if (next - first >= ShortestForeignName)
                _someAreNowhere |= IsNowhere(result, words[first].Start, words[next - 1].End);
            first = Math.Max(next, first + 1);
        }
    }

    private bool IsSound(TextSpan word) => word.Length == 1 && SoundValues.Contains(_question[word.Start]);

    /// <summary>None of a name's bigrams occurs: one of them mistyped leaves the others.</summary>
    private static bool IsNowhere(SearchResult result, int start, int end)
    {
        foreach (var term in result.Terms)
        {
            if (term.Kind == TermKind.Gram && term.Frequency > 0 && term.Position >= start && term.Position < end - 1)
                return false;
        }

        return true;
    }
}
