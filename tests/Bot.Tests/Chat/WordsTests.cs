using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Core.Documents;
using Bot.Core.Search;
using Bot.TelegramChat.Admin;
using Bot.TelegramChat.Words;

namespace Bot.Tests.Chat;

public partial class WordsTests
{
    private static readonly PropertyInfo[] Keys = [.. typeof(BotWords).GetProperties().Where(key => key.PropertyType == typeof(string))];

    public static TheoryData<string> Tags => ["zh-hant", "en", "ru", "kk", "ja"];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_language_says_everything_with_the_same_values_in_words_of_its_own(string tag)
    {
        var (words, chinese) = (Languages.For(tag), Languages.For("zh"));

        Assert.All(Keys, key =>
        {
            Assert.NotEmpty(Say(key, words).Trim());
            Assert.Equal(Values(Say(key, chinese)), Values(Say(key, words)));
        });
        // Contexts and confirmations may be alike in related languages; the greeting never is.
        Assert.True(Keys.Count(key => Say(key, words) == Say(key, chinese)) < 20, tag);
        Assert.NotEqual(chinese.Start, words.Start);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    [InlineData("zh")]
    public void What_telegram_limits_is_short_enough(string tag)
    {
        var words = Languages.For(tag);

        Assert.All(Keys.Where(key => key.Name.StartsWith("Command", StringComparison.Ordinal)), key => Assert.InRange(Say(key, words).Length, 1, 256));
        Assert.All(
            new[] { words.Thanks, words.NotYours, words.Stale, words.Replaced, words.Removed, words.AdminsOnly, words.Failed, words.Working },
            toast => Assert.InRange(toast.EnumerateRunes().Count(), 1, 200));
        Assert.All(new[] { words.InlineHint, words.NothingFound, words.Unavailable }, hint => Assert.InRange(Encoding.UTF8.GetByteCount(hint), 1, 256));
        // Three buttons share a phone's width.
        Assert.All(new[] { words.Next, words.Context, words.HideContext, words.Source, words.Back }, button => Assert.InRange(button.Length, 1, 12));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("zh-hant")]
    [InlineData("ru")]
    [InlineData("kk")]
    [InlineData("ja")]
    public void Every_reason_has_words_of_its_own_and_no_figures_that_it_does_not_have(string tag)
    {
        var reasons = Languages.For(tag).Reasons;

        Assert.Equal(Enum.GetValues<ReasonKind>().Except([ReasonKind.Other]), reasons.Keys.Order());
        Assert.All(reasons, words => Assert.Subset(Values(ReasonWords.English(words.Key)).ToHashSet(), Values(words.Value).ToHashSet()));
        Assert.Equal(reasons.Count, reasons.Values.Distinct().Count());
    }

    [Fact]
    public void A_reason_is_said_in_the_language_of_the_admin_and_in_English_where_it_has_no_words()
    {
        var large = new ReadOutcome.Failed("a.zip", null, new(ReasonKind.TooManyBytes, 70_000_000L, 67_108_864, "Files:MaxFileBytes"), "b.txt");
        var broken = new ReadOutcome.Failed("a.jsonl", 3, Reason.Other("has \"id\" twice {"));

        Assert.Equal("a.zip: b.txt has 70,000,000 bytes, more than 67,108,864: split it, or raise Files:MaxFileBytes", large.ToString());
        Assert.Equal("a.zip/b.txt: has 70,000,000 bytes, more than 67,108,864: split it, or raise Files:MaxFileBytes", ReasonText.Render(large, Languages.For("en")));
        Assert.Equal("a.zip/b.txt: 有 70,000,000 字节，超过 67,108,864：请拆分，或调高 Files:MaxFileBytes", ReasonText.Render(large, Languages.For("zh")));
        Assert.Equal("a.zip/b.txt: 70,000,000 байт, больше 67,108,864: разделите файл или увеличьте Files:MaxFileBytes", ReasonText.Render(large, Languages.For("ru")));
        Assert.Equal("a.jsonl:3: 没能读取（has \"id\" twice {）", ReasonText.Render(broken, Languages.For("zh")));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    [InlineData("zh")]
    public void Every_trouble_of_an_index_has_words_of_its_own_that_name_no_folder(string tag)
    {
        var troubles = Languages.For(tag).Troubles;

        Assert.Equal(Enum.GetValues<IndexTrouble>(), troubles.Keys.Order());
        Assert.Equal(troubles.Count, troubles.Values.Distinct().Count());
        Assert.All(troubles.Values, words => Assert.DoesNotContain('{', words));
        if (tag != "en")
            Assert.Empty(troubles.Values.Intersect(Languages.For("en").Troubles.Values));
    }

    [Fact]
    public void A_trouble_of_an_index_is_said_in_the_language_of_the_admin()
    {
        Assert.Equal("没有成功，索引保持原样：磁盘已满。请腾出空间后再试。", TroubleText.Failed(IndexTrouble.DiskFull, Languages.For("zh")));
        Assert.Equal("Не удалось, индекс остался прежним: Диск заполнен. Освободите место и попробуйте снова.", TroubleText.Failed(IndexTrouble.DiskFull, Languages.For("ru")));
    }

    [Fact]
    public void A_reason_is_its_kind_and_its_figures()
    {
        Assert.Equal(new Reason(ReasonKind.Bomb, 200, "x"), new Reason(ReasonKind.Bomb, 200, "x"));
        Assert.NotEqual(new Reason(ReasonKind.Bomb, 200, "x"), new Reason(ReasonKind.Bomb, 201, "x"));
        Assert.All(Enum.GetValues<ReasonKind>(), kind => Assert.NotEmpty(ReasonWords.English(kind)));
    }

    private static string Say(PropertyInfo key, BotWords words) => (string)key.GetValue(words)!;

    private static IEnumerable<string> Values(string text) => ValuePattern().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[0-9]+(?::N0)?\}")]
    private static partial Regex ValuePattern();
}
