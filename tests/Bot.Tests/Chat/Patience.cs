namespace Bot.Tests.Chat;

/// <summary>For what no event tells of: a test that waits for ever says nothing.</summary>
internal static class Patience
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(45);

    public static async Task UntilAsync(Func<bool> condition, Func<string> what)
    {
        var end = DateTime.UtcNow + Longest;
        while (!condition())
        {
            if (DateTime.UtcNow > end)
                throw new TimeoutException($"Waited {Longest} for {what()}.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
