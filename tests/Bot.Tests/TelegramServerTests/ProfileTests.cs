using TelegramStandIn.Acts;

namespace Bot.Tests.TelegramServerTests;

/// <summary>Menus and descriptions: each scope and language on its own.</summary>
public class ProfileTests
{
    [Fact]
    public async Task Each_scope_and_language_has_a_menu_of_its_own()
    {
        await using var stage = await Stage.SetAsync();
        var group = stage.Server.CreateGroup("峰会", stage.Anna);
        object[] scopes =
        [
            new { type = "default" },
            new { type = "all_private_chats" },
            new { type = "all_group_chats" },
            new { type = "all_chat_administrators" },
            new { type = "chat", chat_id = stage.Anna.Id },
            new { type = "chat_administrators", chat_id = group.Chat.Id },
            new { type = "chat_member", chat_id = group.Chat.Id, user_id = stage.Anna.Id },
        ];
        var number = 0;
        foreach (var scope in scopes)
        {
            foreach (var language_code in new[] { "", "zh" })
                await stage.Caller.CallAsync("setMyCommands", new { scope, language_code, commands = new[] { new { command = "c" + number++, description = "x" } } });
        }

        await stage.Caller.CallAsync("deleteMyCommands", new { scope = scopes[0], language_code = "zh" });

        number = 0;
        foreach (var scope in scopes)
        {
            foreach (var language_code in new[] { "", "zh" })
            {
                var menu = (await stage.Caller.CallAsync("getMyCommands", new { scope, language_code })).Result.AsArray();
                Assert.Equal(number == 1 ? null : "c" + number, (string?)menu.FirstOrDefault()?["command"]);
                number++;
            }
        }

        Assert.Equal(15, stage.Server.Acts.OfType<MenuSet>().Count());
    }

    [Fact]
    public async Task A_person_sees_the_narrowest_menu_in_their_language()
    {
        await using var stage = await Stage.SetAsync();
        await SetAsync(stage, "everybody", new { type = "default" }, "");
        await SetAsync(stage, "private_ru", new { type = "all_private_chats" }, "ru");
        var russian = stage.Chat.Menu;
        await SetAsync(stage, "admin", new { type = "chat", chat_id = stage.Anna.Id }, "");

        Assert.Equal("private_ru", Assert.Single(russian).Command);
        Assert.Equal("admin", Assert.Single(stage.Chat.Menu).Command);
        Assert.Equal("everybody", Assert.Single(stage.Server.PrivateChat(stage.Server.AddUser("Ben")).Menu).Command);
        Assert.Equal("everybody", Assert.Single(stage.Server.CreateGroup("峰会", stage.Anna).Menu).Command);
    }

    [Theory]
    [InlineData("Name", "name", 64)]
    [InlineData("Description", "description", 512)]
    [InlineData("ShortDescription", "short_description", 120)]
    public async Task Descriptions_fall_back_to_the_one_for_all_languages(string method, string parameter, int limit)
    {
        await using var stage = await Stage.SetAsync();
        var longest = new string('字', limit);

        await stage.Caller.CallAsync("setMy" + method, new Dictionary<string, string> { [parameter] = longest });
        await stage.Caller.CallAsync("setMy" + method, new Dictionary<string, string> { [parameter] = "русский", ["language_code"] = "ru" });

        Assert.Equal(longest, (string?)(await stage.Caller.CallAsync("getMy" + method, new { language_code = "kk" })).Result[parameter]);
        Assert.Equal("русский", (string?)(await stage.Caller.CallAsync("getMy" + method, new { language_code = "ru" })).Result[parameter]);
    }

    private static Task<Reply> SetAsync(Stage stage, string command, object scope, string language) => stage.Caller.CallAsync(
        "setMyCommands", new { scope, language_code = language, commands = new[] { new { command, description = "x" } } });
}
