namespace Bot.TelegramChat;

/// <summary>Growing delays with jitter, so that many that failed together don't come back together.</summary>
internal sealed class Backoff(TimeSpan first, TimeSpan longest, Random random)
{
    private int _failures;

    /// <returns>Between three quarters and five quarters of <c>first</c> doubled with every failure, never above <c>longest</c>.</returns>
    public TimeSpan Next()
    {
        var grown = first * Math.Pow(2, Math.Min(_failures++, 20));
        var jittered = grown * (0.75 + (random.NextDouble() / 2));
        return jittered < longest ? jittered : longest * (0.75 + (random.NextDouble() / 4));
    }

    public void Reset() => _failures = 0;
}
