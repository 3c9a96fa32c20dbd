namespace TelegramStandIn.Acts;

/// <summary>One call of the bot, for the transcript. The token is not in it.</summary>
/// <param name="Number">From 1, in the order the calls ended.</param>
/// <param name="Parameters">As JSON, files left out.</param>
/// <param name="Status">The HTTP status that the call earned; if it took no effect, the fault's, 0 for a connection that just ended.</param>
/// <param name="Response">The body before any fault broke it.</param>
/// <param name="Fault">The name of the fault that was played, or null.</param>
public sealed record ApiCall(
    long Number, DateTimeOffset At, string Method, string Parameters, int Status, string Response, string? Fault)
{
    public override string ToString() =>
        $"#{Number} {At:HH:mm:ss.fff} {Method} {Parameters} -> {Status} {Response}{(Fault is null ? "" : $" [fault: {Fault}]")}";
}
