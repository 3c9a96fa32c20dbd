using System.Text.Json;
using CsCheck;

namespace Bot.Tests.SmartCn;

/// <summary>Ours beside Lucene in Java, on text that neither has seen.</summary>
public sealed class JavaTests
{
    private const string Everything = "SMARTCN_ALL";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Fresh_random_text_has_the_tokens_of_Java(bool stopWords)
    {
        Assert.SkipWhen(JavaTokens.Unavailable is not null, JavaTokens.Unavailable ?? "");
        var texts = new List<string>();
        RandomText.Any.Sample(texts.Add, iter: 2000, threads: 1);

        Assert.Null(JavaTokens.FirstDifference(texts, stopWords));
    }

    [Theory]
    [InlineData("cmrc-train")]
    [InlineData("cmrc-dev")]
    [InlineData("xquad-zh")]
    public void Whole_corpora_have_the_tokens_of_Java(string corpus)
    {
        var path = Repository.Path("../shared/eval", corpus, "articles.jsonl");
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Everything) == "1", $"Takes half a minute; set {Everything}=1 to run it.");
        Assert.SkipUnless(File.Exists(path), $"{path} is not part of the repository.");
        Assert.SkipWhen(JavaTokens.Unavailable is not null, JavaTokens.Unavailable ?? "");
        string[] texts = [.. File.ReadLines(path).Select(Text)];

        Assert.Null(JavaTokens.FirstDifference(texts, stopWords: true));
        Assert.Null(JavaTokens.FirstDifference(texts, stopWords: false));
    }

    private static string Text(string article)
    {
        using var json = JsonDocument.Parse(article);
        return json.RootElement.GetProperty("text").GetString()!;
    }
}
