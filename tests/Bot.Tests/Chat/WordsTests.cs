using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Bot.TelegramChat.Words;

namespace Bot.Tests.Chat;

public partial class WordsTests
{
    private static readonly PropertyInfo[] Keys = typeof(BotWords).GetProperties();

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

    private static string Say(PropertyInfo key, BotWords words) => (string)key.GetValue(words)!;

    private static IEnumerable<string> Values(string text) => ValuePattern().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[0-9]+\}")]
    private static partial Regex ValuePattern();
}
