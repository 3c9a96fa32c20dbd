using System.ComponentModel.DataAnnotations;
using Bot.TelegramChat;

namespace Bot.Tests.Chat;

public class OptionsTests
{
    private const string Token = "123456789:AAE-looks_like-one";

    public static TheoryData<TelegramOptions, string> Wrong => new()
    {
        { new(), "Telegram:Token is missing" },
        { new() { Token = "x" }, "Telegram:Token is no bot token" },
        { new() { Token = Token, ApiBaseUrl = "ftp://example.org" }, "Telegram:ApiBaseUrl" },
        { new() { Token = Token, Mode = ReceivingMode.Webhook }, "Telegram:WebhookUrl" },
        { new() { Token = Token, Mode = ReceivingMode.Webhook, WebhookUrl = "https://example.org/hook" }, "Telegram:WebhookSecret" },
        { new() { Token = Token, Mode = ReceivingMode.Webhook, WebhookUrl = "https://example.org/hook", WebhookSecret = "blank space" }, "Telegram:WebhookSecret" },
        { new() { Token = Token, PollSeconds = 51 }, "PollSeconds" },
        { new() { Token = Token, ParallelChats = 0 }, "ParallelChats" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_work_is_named(TelegramOptions options, string expected) =>
        Assert.Contains(Problems(options), problem => problem.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void What_can_work_is_not_objected_to()
    {
        Assert.Empty(Problems(new() { Token = Token }));
        Assert.Empty(Problems(new() { Token = Token, Mode = ReceivingMode.Webhook, WebhookUrl = "https://example.org/hook", WebhookSecret = "A-secret_1" }));
    }

    private static List<string> Problems(TelegramOptions options)
    {
        var problems = new List<ValidationResult>();
        Validator.TryValidateObject(options, new(options), problems, validateAllProperties: true);
        return [.. problems.Select(problem => problem.ErrorMessage!)];
    }
}
