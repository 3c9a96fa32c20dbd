using TelegramStandIn.Acts;

namespace Bot.Tests.Chat;

public class CommandTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-hans", "您好！")]
    [InlineData("zh-hant", "一個字也不添")]
    [InlineData("zh-TW", "一個字也不添")]
    [InlineData("en-GB", "Hello!")]
    [InlineData("ru", "Здравствуйте!")]
    [InlineData("kk", "Сәлеметсіз бе!")]
    [InlineData("ja", "こんにちは")]
    [InlineData("it", "您好！")]
    [InlineData(null, "您好！")]
    public async Task Start_greets_in_the_persons_language_with_a_payload_too(string? language, string greeting)
    {
        await using var stage = await ChatStage.SetAsync();
        var chat = stage.Server.PrivateChat(stage.Server.AddUser("Somebody", language));

        Assert.Contains(greeting, (await chat.AnswerToAsync(chat.Say("/start"), Cancellation)).Text);
        Assert.Contains(greeting, (await chat.AnswerToAsync(chat.Say("/start from_the-site"), Cancellation)).Text);
    }

    [Theory]
    [InlineData("/help", "@summit_bot")]
    [InlineData("/about", "1.2.3")]
    [InlineData("/articles", "峰会 · 2025-12-20")]
    public async Task Help_about_and_articles_say_what_they_are_for(string command, string expected)
    {
        await using var stage = await ChatStage.SetAsync();

        Assert.Contains(expected, (await stage.AskAsync(command)).Text);
    }

    [Fact]
    public async Task Help_tells_an_admin_what_only_admins_can()
    {
        await using var stage = await ChatStage.SetAsync();
        var admin = stage.AdminChat();

        Assert.Contains("（.txt .jsonl）", (await admin.AnswerToAsync(admin.Say("/help"), Cancellation)).Text);
        Assert.DoesNotContain("/reindex", (await stage.AskAsync("/help")).Text);
    }

    [Fact]
    public async Task Many_articles_come_in_pages()
    {
        await using var stage = await ChatStage.SetAsync();
        for (var i = 0; i < 24; i++)
            stage.Library.Put($"a{i:00}.txt", $"文章{i:00}", $"文章{i:00}");
        var list = await stage.AskAsync("/articles");

        Assert.Contains("共 25 篇", list.Text);
        Assert.Contains("文章09", list.Text);
        stage.Chat.Press(list, "2 ›");
        list = await stage.Chat.EditOfAsync(list, Cancellation);
        Assert.Contains("11. 文章10", list.Text);
        stage.Chat.Press(list, "3 ›");
        list = await stage.Chat.EditOfAsync(list, Cancellation);
        Assert.Contains("25. 峰会", list.Text);
        Assert.Equal(["‹ 2"], list.Keyboard!.Buttons.Select(button => button.Text));
    }

    [Fact]
    public async Task The_menus_speak_five_languages_and_the_admins_stands_in_his_own_chat_only()
    {
        await using var stage = await ChatStage.SetAsync(started: false);
        var admin = stage.AdminChat();
        admin.Say("/start");
        await stage.StartBotAsync();

        await stage.Server.WaitForAsync<MenuSet>(menu => menu is { Scope.Type: "chat", LanguageCode: "ja" }, cancellationToken: Cancellation);

        var menus = stage.Server.Acts.OfType<MenuSet>().ToList();
        Assert.Equal(["", "en", "ja", "kk", "ru", "zh"], menus.Where(menu => menu.Scope.Type == "default").Select(menu => menu.LanguageCode).Order(StringComparer.Ordinal));
        Assert.Equal(["ask", "articles", "help", "about"], stage.Chat.Menu.Select(command => command.Command));
        Assert.Equal(["ask", "articles", "help", "about", "reindex", "status", "remove", "unanswered"], admin.Menu.Select(command => command.Command));
        Assert.All(menus.SelectMany(menu => menu.Commands), command => Assert.InRange(command.Description.Length, 3, 256));
    }

    [Fact]
    public async Task An_admin_who_writes_for_the_first_time_gets_the_menu_then()
    {
        await using var stage = await ChatStage.SetAsync();
        await Patience.UntilAsync(() => stage.Log.Lines.Any(line => line.Contains("The menus are set", StringComparison.Ordinal)), () => "the menus");
        var admin = stage.AdminChat();

        admin.Say("/start");
        await stage.Server.WaitForAsync<MenuSet>(menu => menu is { Scope.Type: "chat", LanguageCode: "ja" }, cancellationToken: Cancellation);

        Assert.Contains("reindex", admin.Menu.Select(command => command.Command));
        Assert.DoesNotContain("reindex", stage.Chat.Menu.Select(command => command.Command));
    }

    [Fact]
    public async Task Pictures_and_the_like_are_answered_with_a_line_in_private_only()
    {
        await using var stage = await ChatStage.SetAsync();

        stage.Server.Enqueue("""{"message":{"message_id":5,"from":{"id":99,"is_bot":false,"first_name":"P","language_code":"en"},"chat":{"id":99,"first_name":"P","type":"private"},"date":1700000000,"photo":[{"file_id":"x","file_unique_id":"y","width":1,"height":1}]}}""");

        var sent = await stage.Server.WaitForAsync<Sent>(cancellationToken: Cancellation);
        Assert.Contains("only understand text", sent.Message.Text);
    }
}
