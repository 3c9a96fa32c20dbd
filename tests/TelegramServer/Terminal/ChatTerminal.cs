using TelegramStandIn.Acts;

namespace TelegramStandIn.Terminal;

/// <summary>Lets somebody chat with the bot from a terminal, or from a script.</summary>
/// <param name="wait">How long to wait for the bot after each line before the next is read; null to read on at once, as people type.</param>
internal sealed class ChatTerminal(TelegramServer server, Player player, TextReader input, TextWriter output, TimeSpan? wait)
{
    /// <summary>When nothing has come for so long, the bot is done.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(400);

    private readonly Lock _gate = new();
    private readonly Commands _commands = new(server, player);
    private long _printed;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var printing = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var printer = PrintActsAsync(printing.Token);
        Print("Waiting for the bot …");
        await server.WhenPolledAsync(cancellationToken: cancellationToken);
        Print($"The bot is here. You are {player.Me.FirstName}, {player.Where}. Write to it, or :help.");
        while (await ReadAsync(cancellationToken) is { } line && line.Trim() is not (":quit" or ":q"))
            await HandleAsync(line.Trim(), cancellationToken);
        await printing.CancelAsync();
        await printer.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task HandleAsync(string line, CancellationToken cancellationToken)
    {
        if (line.Length == 0)
            return;
        var (acts, updates) = (server.LastAct, server.LastUpdateId);
        var isTalk = false;
        try
        {
            var (command, words) = Parse(line);
            isTalk = command.IsTalk;
            if (command.Run(words) is { } result)
                Print(result);
        }
        catch (Exception exception) when (exception is CannotDoException or IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            Print("! " + exception.Message);
            return;
        }

        if (!isTalk)
            return;
        if (server.LastUpdateId == updates)
            Print($"* the bot does not hear this: in groups it hears /command@{server.Bot.Username} and replies to it");
        else if (wait is { } patience)
            await SettleAsync(acts, patience, cancellationToken);
    }

    private (Command Command, string Words) Parse(string line)
    {
        if (int.TryParse(line, out _))
            line = ":press " + line;
        if (!line.StartsWith(':') && !line.StartsWith("/as ", StringComparison.Ordinal))
            line = ":say " + line;
        var parts = line[1..].Split(' ', 2, StringSplitOptions.TrimEntries);
        return _commands.All.FirstOrDefault(command => command.Name == parts[0]) is { } command
            ? (command, parts.ElementAtOrDefault(1) ?? "")
            : throw new CannotDoException($"There is no :{parts[0]}; :help lists what there is.");
    }

    private async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        var prompt = $"{player.Me.FirstName}> ";
        if (wait is null)
            await output.WriteAsync(prompt);
        var line = await input.ReadLineAsync(cancellationToken);
        // What comes from a pipe is shown as if it had been typed.
        if (wait is not null && line is not null)
            Print(prompt + line);
        return line;
    }

    /// <summary>Waits for the bot's first reaction, then until it has been quiet for a while.</summary>
    private async Task SettleAsync(long after, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (await NextAsync(after, patience, cancellationToken) is not { } next)
        {
            Print($"* no answer within {patience.TotalSeconds} s");
            return;
        }

        while (next is not null)
            next = await NextAsync(next.Number, Quiet, cancellationToken);
        PrintActs();
    }

    private async Task<Act?> NextAsync(long after, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(patience);
        try
        {
            return await server.WaitForAsync<Act>(act => act is not (ActionShown or MenuSet), after, limited.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task PrintActsAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await server.WaitForAsync<Act>(after: Interlocked.Read(ref _printed), cancellationToken: cancellationToken);
            PrintActs();
        }
    }

    /// <summary>Prints what has happened and was not printed yet.</summary>
    private void PrintActs()
    {
        lock (_gate)
        {
            foreach (var act in server.Acts.Skip((int)_printed))
            {
                _printed = act.Number;
                if (act is InlineAnswered answered && answered.QueryId == player.Inline?.Id)
                    player.InlineResults = answered.Answer.Results;
                if (ActPrinter.Describe(act) is { } description)
                    Print(description);
            }
        }
    }

    private void Print(string text)
    {
        lock (_gate)
        {
            output.WriteLine(text);
            output.Flush();
        }
    }
}
