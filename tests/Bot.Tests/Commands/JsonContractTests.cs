using System.Text.Json;

namespace Bot.Tests.Commands;

/// <summary>What programs read: names, order and types are a contract.</summary>
public sealed class JsonContractTests : IDisposable
{
    private static readonly string[] Quotation = ["text", "sentence", "score", "confidence", "matches", "before", "after", "speaker", "paragraph", "start", "length", "article"];

    private readonly BotRun _bot = new();

    public JsonContractTests() => _bot.Run("index");

    public void Dispose() => _bot.Dispose();

    [Fact]
    public void An_answer_is_one_object_a_line()
    {
        var answer = Assert.Single(Ask("ask", "去年双边贸易额是多少？", "--json"));

        Assert.Equal(["id", "question", "found", "elapsedMs", "quotations"], Names(answer));
        Assert.Equal(("", "去年双边贸易额是多少？", true), (Text(answer, "id"), Text(answer, "question"), answer.GetProperty("found").GetBoolean()));
        var quotation = answer.GetProperty("quotations")[0];
        Assert.Equal(Quotation, Names(quotation));
        Assert.Equal("“去年双边贸易额接近20亿美元。”", Text(quotation, "text"));
        Assert.Equal("托卡耶夫总统", Text(quotation, "speaker"));
        Assert.Equal(3, quotation.GetProperty("paragraph").GetInt32());
        Assert.Equal(["start", "length"], Names(quotation.GetProperty("sentence")));
        Assert.All(quotation.GetProperty("matches").EnumerateArray(), match => Assert.Equal(["start", "length"], Names(match)));
        Assert.Equal(["id", "title", "date"], Names(quotation.GetProperty("article")));
        Assert.Equal("2025-12-20", Text(quotation.GetProperty("article"), "date"));
        Assert.Equal(JsonValueKind.Number, quotation.GetProperty("score").ValueKind);
    }

    [Fact]
    public void Start_and_length_lie_in_the_articles_text()
    {
        var quotation = Ask("ask", "核燃料占全球多少？", "--json").Single().GetProperty("quotations")[0];
        var text = File.ReadAllText(_bot.At("seeds/summit.txt"));

        Assert.Equal(Text(quotation, "text"), text.Substring(quotation.GetProperty("start").GetInt32(), quotation.GetProperty("length").GetInt32()));
    }

    [Fact]
    public void Reprints_are_named_beside_the_article_that_is_quoted()
    {
        _bot.Write("seeds/reprint.txt", File.ReadAllText(_bot.At("seeds/summit.txt")).Replace("2025-12-20", "2025-12-21", StringComparison.Ordinal));
        _bot.Run("index");

        var quotation = Ask("ask", "哈萨克斯坦的核燃料占全球多少？", "--json").Single().GetProperty("quotations")[0];

        Assert.Equal([.. Quotation, "alsoIn"], Names(quotation));
        var also = Assert.Single(quotation.GetProperty("alsoIn").EnumerateArray());
        Assert.Equal(["id", "title", "date"], Names(also));
        Assert.Equal(("summit.txt", "reprint.txt", "2025-12-21"), (Text(quotation.GetProperty("article"), "id"), Text(also, "id"), Text(also, "date")));
    }

    [Fact]
    public void Speaker_and_date_may_be_null()
    {
        var quotation = Ask("ask", "下了几天的雨？", "--json").Single().GetProperty("quotations")[0];

        Assert.Equal(JsonValueKind.Null, quotation.GetProperty("speaker").ValueKind);
        Assert.Equal(JsonValueKind.Null, quotation.GetProperty("article").GetProperty("date").ValueKind);
    }

    [Fact]
    public void Below_the_threshold_the_nearest_have_the_same_shape()
    {
        _bot.Write("appsettings.json", """{"Answer":{"Threshold":1,"MaxQuotations":1}}""");

        var outcome = _bot.Run("ask", "去年双边贸易额是多少？", "--json");

        var answer = Lines(outcome.Results).Single();
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(["id", "question", "found", "elapsedMs", "quotations", "nearest"], Names(answer));
        Assert.False(answer.GetProperty("found").GetBoolean());
        Assert.Empty(answer.GetProperty("quotations").EnumerateArray());
        Assert.Equal(Quotation, Names(Assert.Single(answer.GetProperty("nearest").EnumerateArray())));
    }

    [Fact]
    public void A_batch_has_an_answer_for_every_question_in_order()
    {
        var outcome = _bot.RunWith("去年双边贸易额是多少？\n{\"id\":7,\"question\":\"铀\"}\n{\"question\":\"下雨\",\"answers\":[\"x\"]}\n", "ask", "--batch", "-", "--json");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(["1", "7", "3"], Lines(outcome.Results).Select(answer => Text(answer, "id")));
        Assert.Equal([true, false, true], Lines(outcome.Results).Select(answer => answer.GetProperty("found").GetBoolean()));
    }

    [Fact]
    public void Chinese_stands_as_it_is_and_control_characters_are_escaped()
    {
        var line = _bot.Run("ask", "标记与方括号", "--json").Results;

        Assert.Contains("方括号", line, StringComparison.Ordinal);
        Assert.Contains("\\u001B[31m", line, StringComparison.Ordinal);
        Assert.Equal(1, line.Count(c => c == '\n'));
    }

    private List<JsonElement> Ask(params string[] arguments) => Lines(_bot.Run(arguments).Results);

    /// <summary>Masked numbers are numbers again.</summary>
    private static List<JsonElement> Lines(string results) =>
        [.. results.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line.Replace("\":#", "\":0", StringComparison.Ordinal)).RootElement)];

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
