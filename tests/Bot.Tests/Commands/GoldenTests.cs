namespace Bot.Tests.Commands;

/// <summary>What the commands print, to the letter.</summary>
public sealed class GoldenTests : IDisposable
{
    private const string Trade = "去年双边贸易额是多少？";

    private readonly BotRun _bot = new();

    public void Dispose() => _bot.Dispose();

    [Fact]
    public void The_first_question_builds_the_index_and_is_answered() => Golden.Check("ask-first", $"{_bot.Run("ask", Trade)}");

    [Fact]
    public void A_question_is_answered_with_its_source_and_context() => Check("ask", "ask", Trade);

    [Fact]
    public void Several_words_are_one_question() => Check("ask", "ask", "去年双边", "贸易额是多少？");

    [Fact]
    public void What_was_meant_by_a_slip_is_said() => Check("ask-slip", "ask", "气相台");

    [Fact]
    public void Nothing_found_is_said() => Check("ask-nothing-found", "ask", "铀");

    [Fact]
    public void Several_quotations_are_numbered()
    {
        _bot.Run("index");

        var lines = _bot.Run("ask", "峰会和雨", "--top", "2").Results.Split('\n');

        Assert.StartsWith("1. ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("2. ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_text_is_shown_as_text() => Check("ask-hostile", "ask", "标记与方括号");

    [Fact]
    public void Questions_of_a_file_are_answered_one_after_another()
    {
        _bot.Write("questions.txt", $"{Trade}\n\n铀\n{{\"id\":\"q3\",\"question\":\"下了几天的雨？\"}}\n");

        Check("ask-batch", "ask", "--batch", _bot.At("questions.txt"));
    }

    [Fact]
    public void Ids_and_titles_that_hold_control_characters_move_no_cursor()
    {
        _bot.Write("seeds/odd.jsonl", """{"id":"odd\u202E","title":"标\u202E题","text":"塔什干今年种了一千棵苹果树。"}""" + "\n");
        _bot.Write("questions.jsonl", """{"id":"\u001B[2J\nq","question":"塔什干种了多少苹果树？"}""" + "\n");
        _bot.Run("index");

        var shown = _bot.Run("ask", "--batch", _bot.At("questions.jsonl")).Results + _bot.Run("articles").Results;

        Assert.StartsWith("# \uFFFD[2J\uFFFDq ", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(shown, static c => c is '\u001B' or '\u202E');
    }

    [Fact]
    public void Reprints_are_named_and_many_are_counted()
    {
        const string Question = "哈萨克斯坦的核燃料占全球多少？";
        _bot.Write("seeds/reprint.txt", File.ReadAllText(_bot.At("seeds/summit.txt")));
        _bot.Run("index");
        var named = _bot.Run("ask", Question);
        for (var i = 0; i < 3; i++)
            _bot.Write($"seeds/reprint-{i}.txt", File.ReadAllText(_bot.At("seeds/summit.txt")));
        _bot.Run("index");

        Golden.Check("ask-reprints", $"{named}{_bot.Run("ask", Question)}");
    }

    [Fact]
    public void Articles_are_listed() => Check("articles", "articles");

    [Fact]
    public void Articles_are_listed_for_programs() => Check("articles-json", "articles", "--json");

    [Fact]
    public void Indexing_reports_what_happened()
    {
        _bot.Run("index");
        _bot.Write("seeds/summit.txt", "峰会结束\n大家回家了。\n");
        _bot.Write("seeds/new.txt", "新文章\n正文。\n");
        _bot.Write("seeds/picture.xyz", "?");
        _bot.Write("seeds/more.jsonl", """{"id":"rain","title":"天气","text":"阿斯塔纳下了三天的雨。\n气象台发布了预警。"}""" + "\n{\"id\":\"cut\",\"title\":\"半\n");

        Golden.Check("index", $"{_bot.Run("index")}");
    }

    [Fact]
    public void Indexing_reports_for_programs()
    {
        _bot.Write("seeds/bad.jsonl", "{\n");

        Golden.Check("index-json", $"{_bot.Run("index", "--json")}");
    }

    [Fact]
    public void Removing_says_what_was_removed() => Check("remove", "remove", "rain", "no such id");

    [Fact]
    public void The_analyzers_words_are_shown() => Golden.Check("analyze", $"{_bot.Run("analyze", "我购买了道具和服装。")}");

    [Fact]
    public void The_analyzers_tokens_are_written_for_programs() => Golden.Check("analyze-json", $"{_bot.RunWith("我购买了道具和服装。\n\nＧＰＴ，flying\n", "analyze", "--json", "--no-stop")}");

    [Fact]
    public void Measures_are_shown_in_a_table()
    {
        WriteCases();

        Check("eval", "eval", _bot.At("cases.jsonl"));
    }

    [Fact]
    public void Measures_are_written_for_programs()
    {
        WriteCases();

        Check("eval-json", "eval", _bot.At("cases.jsonl"), "--json");
    }

    [Fact]
    public void A_session_in_the_console()
    {
        _bot.Run("index");

        Golden.Check("console", $"{_bot.RunWith($":more\n{Trade}\n:more\n:context\n:article\n\n铀\n:context\n:dance\n\u0007\n:quit\n不会被问\n", "console")}");
    }

    [Fact]
    public void A_session_ends_with_the_input()
    {
        _bot.Run("index");

        Assert.Equal(0, _bot.RunWith("铀", "console").ExitCode);
    }

    /// <summary>Runs on an index that is there.</summary>
    private void Check(string name, params string[] arguments)
    {
        _bot.Run("index");
        Golden.Check(name, $"{_bot.Run(arguments)}");
    }

    [Fact]
    public void A_question_whose_article_is_not_indexed_has_no_answer_here()
    {
        _bot.Write("cases.jsonl", """{"question":"核燃料","article":"another","answers":["40%"]}""");

        Assert.Contains("\"questions\":1,\"answerable\":0,", _bot.Run("eval", _bot.At("cases.jsonl"), "--json").Results, StringComparison.Ordinal);
    }

    private void WriteCases() => _bot.Write("cases.jsonl", """
        {"id":"1","question":"去年双边贸易额是多少？","article":"summit.txt","answers":["20亿"],"kind":"direct"}
        {"id":"2","question":"下了几天的雨？","article":"rain","answers":["三 天"],"kind":"direct"}
        {"id":"3","question":"铀","answers":[],"kind":"unanswerable"}

        """);
}
