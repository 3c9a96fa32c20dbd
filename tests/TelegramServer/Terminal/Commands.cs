using System.Globalization;
using TelegramStandIn.Faults;

namespace TelegramStandIn.Terminal;

/// <summary>What can be done in the terminal besides talking. Lines that begin with a slash go to the bot, save for /as.</summary>
internal sealed class Commands(TelegramServer server, Player player)
{
    private static readonly Dictionary<string, Fault> Faults = new(StringComparer.OrdinalIgnoreCase)
    {
        ["429"] = Fault.TooManyRequests(2),
        ["401"] = Fault.Unauthorized,
        ["409"] = Fault.Conflict,
        ["500"] = Fault.InternalServerError,
        ["502"] = Fault.HtmlPage(502),
        ["reset"] = Fault.Reset,
        ["lost"] = Fault.ResponseLost,
        ["truncated"] = Fault.Truncated,
        ["malformed"] = Fault.MalformedJson,
        ["hang"] = Fault.Hang,
        ["slow"] = Fault.Slow(TimeSpan.FromSeconds(3)),
    };

    public IReadOnlyList<Command> All =>
    [
        new(":as NAME [LANGUAGE]", "be somebody else (zh-hans unless told otherwise); /as works too", As),
        new(":private", "go to the private chat with the bot", _ => Private()),
        new(":group NAME", "go to a group, which is founded with the bot in it if need be", name => Go(name, isForum: false)),
        new(":forum NAME", "the same for a group with topics", name => Go(name, isForum: true)),
        new(":topic [NAME]", "go to a topic of the forum, opened if need be; without a name to General", Topic),
        new(":reply NUMBER TEXT", "reply to message #NUMBER", Reply, IsTalk: true),
        new(":edit TEXT", "change the last message that you wrote here", Edit, IsTalk: true),
        new(":send PATH [CAPTION]", "send a file", Send, IsTalk: true),
        new(":press BUTTON [MESSAGE]", "press a button by its number; a number alone does so for the last message with buttons", Press, IsTalk: true),
        new(":say TEXT", "write what looks like a button's number or a command of this list", Say, IsTalk: true),
        new(":inline QUESTION", "type @bot QUESTION", Inline, IsTalk: true),
        new(":choose NUMBER", "send an inline result to this chat", Choose),
        new(":block", "block the bot", _ => { player.Chat.Block(); return "* blocked"; }),
        new(":unblock", "let the bot write again", _ => { player.Chat.Unblock(); return "* unblocked"; }),
        new(":menu", "the bot's menu of commands, as you see it here", _ => Menu()),
        new(":history", "this chat from the beginning", _ => string.Join('\n', player.Chat.History.Select(message => ActPrinter.Show(message)))),
        new(":fault METHOD KIND", $"spoil the next call of a method (* for any): {string.Join(", ", Faults.Keys)}", SpoilNext),
        new(":calls", "the last calls of the bot", _ => string.Join('\n', server.Calls.TakeLast(20))),
        new(":help", "this list", _ => string.Join('\n', All.Select(command => $"  {command.Usage,-26} {command.Does}"))),
        new(":quit", "leave", _ => null),
    ];

    private string? As(string words)
    {
        var parts = Words(words, 2, "a name");
        player.Become(parts[0], parts.ElementAtOrDefault(1) ?? "zh-hans");
        return Where();
    }

    private string Private()
    {
        player.GoPrivate();
        return Where();
    }

    private string Go(string name, bool isForum)
    {
        Words(name, 1, "a name");
        if (!player.GoTo(name))
            player.Found(name, isForum);
        return Where();
    }

    private string? Topic(string name)
    {
        if (!player.Chat.Chat.IsForum)
            throw new CannotDoException("There are topics in a forum only: go to one with :forum NAME.");
        player.GoToTopic(name.Length == 0 ? null : name);
        return Where();
    }

    private string? Say(string text)
    {
        player.Chat.Say(player.Me, text, topic: player.Topic);
        return null;
    }

    private string? Reply(string words)
    {
        var parts = Words(words, 2, "a message's number and a text");
        var number = Number(parts[0]);
        var answered = player.Chat.History.FirstOrDefault(message => message.Id == number)
            ?? throw new CannotDoException($"There is no message #{parts[0]} here; :history shows which there are.");
        player.Chat.Say(player.Me, parts.ElementAtOrDefault(1) ?? "", answered, player.Topic);
        return null;
    }

    private string? Edit(string text)
    {
        var last = player.Chat.History.LastOrDefault(message => message.From == player.Me && message.Service is null)
            ?? throw new CannotDoException("You have written nothing here yet.");
        player.Chat.Edit(last, text);
        return null;
    }

    private string? Send(string words)
    {
        var parts = Words(words, 2, "a file's path");
        if (!File.Exists(parts[0]))
            throw new CannotDoException($"There is no file {parts[0]}.");
        player.Chat.SendDocument(
            File.ReadAllBytes(parts[0]), Path.GetFileName(parts[0]), caption: parts.ElementAtOrDefault(1) ?? "", from: player.Me);
        return null;
    }

    private string? Press(string words)
    {
        var parts = Words(words, 2, "a button's number");
        var (button, id) = (Number(parts[0]), parts.Length == 1 ? 0 : Number(parts[1]));
        var withButtons = player.Chat.History.Where(message => message.Keyboard is not null);
        var message = withButtons.LastOrDefault(shown => id == 0 || shown.Id == id)
            ?? throw new CannotDoException("There is no message with buttons here; to say a number, write :say NUMBER.");
        var pressed = message.Keyboard!.Buttons.ElementAtOrDefault(button - 1)
            ?? throw new CannotDoException($"Message #{message.Id} has no button {button}.");
        if (pressed.CallbackData is null)
            return $"* opens {pressed.Url}";
        player.Chat.PressData(message, pressed.CallbackData, player.Me);
        return null;
    }

    private string? Inline(string question)
    {
        player.Inline = server.AskInline(player.Me, question);
        return null;
    }

    private string? Choose(string words)
    {
        if (player.Inline is not { } asked || player.InlineResults.ElementAtOrDefault(Number(words) - 1) is not { } result)
            throw new CannotDoException("There is no such result; ask with :inline QUESTION first.");
        return ActPrinter.Show(asked.Choose(result, player.Chat));
    }

    private string Menu()
    {
        var menu = player.Chat.MenuOf(player.Me);
        return menu.Count == 0
            ? "* the bot has set no menu for you here"
            : string.Join('\n', menu.Select(command => $"  /{command.Command,-16} {command.Description}"));
    }

    private string SpoilNext(string words)
    {
        var parts = Words(words, 2, "a method and a kind of fault");
        if (!Faults.TryGetValue(parts.ElementAtOrDefault(1) ?? "", out var fault))
            throw new CannotDoException($"Faults are: {string.Join(", ", Faults.Keys)}.");
        server.Faults.Next(parts[0], fault);
        return $"* the next call of {parts[0]} will end with: {fault}";
    }

    private string Where() => $"* you are {player.Me.FirstName} ({player.Me.Id}, {player.Me.LanguageCode}) in {player.Where}";

    private static string[] Words(string text, int count, string expected) =>
        text.Split(' ', count, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } words
            ? words
            : throw new CannotDoException($"This needs {expected}; :help tells more.");

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new CannotDoException($"'{text}' is no number.");
}
