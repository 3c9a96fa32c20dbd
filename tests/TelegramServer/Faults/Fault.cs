using System.Globalization;
using TelegramStandIn.Http;

namespace TelegramStandIn.Faults;

/// <summary>A way in which a call goes wrong.</summary>
public sealed record Fault
{
    private Fault(string name) => Name = name;

    public string Name { get; }

    /// <summary>
    /// The call took effect although the bot does not learn it: a message <b>is</b> delivered, updates <b>are</b> confirmed.
    /// Every fault can be had so: <c>Fault.Reset with { IsApplied = true }</c>.
    /// </summary>
    public bool IsApplied { get; init; }

    internal FaultBehaviour Behaviour { get; private init; }

    internal ApiException? Refusal { get; private init; }

    internal int Status { get; private init; } = 200;

    internal TimeSpan Delay { get; private init; }

    /// <summary>429 with <c>parameters.retry_after</c>.</summary>
    public static Fault TooManyRequests(int retryAfterSeconds = 1) =>
        Refuse("429", ApiException.TooManyRequests(retryAfterSeconds));

    /// <summary>409, as if another instance of the bot polled.</summary>
    public static Fault Conflict { get; } = Refuse("409", ApiException.Conflict(
        "terminated by other getUpdates request; make sure that only one bot instance is running"));

    /// <summary>401, as after the token was revoked.</summary>
    public static Fault Unauthorized { get; } = Refuse("401", ApiException.Unauthorized());

    /// <summary>500 with Telegram's JSON.</summary>
    public static Fault InternalServerError { get; } = Refuse("500", new(500, "Internal Server Error"));

    /// <summary>A refusal that none of the others words.</summary>
    public static Fault Refused(int code, string description) =>
        Refuse(code.ToString(CultureInfo.InvariantCulture), new(code, description));

    /// <summary>A proxy's page of HTML: 502, 503, 504 or even 500.</summary>
    public static Fault HtmlPage(int status = 502) =>
        new($"{status} HTML") { Behaviour = FaultBehaviour.HtmlPage, Status = status };

    /// <summary>The connection breaks before anything was answered.</summary>
    public static Fault Reset { get; } = new("reset") { Behaviour = FaultBehaviour.Reset, Status = 0 };

    /// <summary>The call takes effect, then the connection breaks: the bot cannot know.</summary>
    public static Fault ResponseLost { get; } = Reset with { IsApplied = true };

    /// <summary>The call takes effect; half of the answer arrives, then the connection breaks.</summary>
    public static Fault Truncated { get; } = new("truncated") { Behaviour = FaultBehaviour.Truncated, IsApplied = true };

    /// <summary>200 with a body that no parser accepts; nothing took effect.</summary>
    public static Fault MalformedJson { get; } = new("malformed JSON") { Behaviour = FaultBehaviour.MalformedJson };

    /// <summary>No answer ever; ends when the bot gives up or the server does. Nothing takes effect.</summary>
    public static Fault Hang { get; } = new("hang") { Behaviour = FaultBehaviour.Hang, Status = 0 };

    /// <summary>The call takes effect at once, the right answer comes late.</summary>
    public static Fault Slow(TimeSpan delay) =>
        new($"slow by {delay.TotalMilliseconds:0} ms") { Behaviour = FaultBehaviour.Slow, Delay = delay, IsApplied = true };

    /// <summary>One of each that ends by itself, the lost response among them: what <see cref="FaultPlan.Randomly"/> draws from unless told otherwise.</summary>
    public static IReadOnlyList<Fault> EveryKind { get; } =
    [
        TooManyRequests(), InternalServerError, HtmlPage(500), HtmlPage(502), Reset, ResponseLost, Truncated, MalformedJson,
        Slow(TimeSpan.FromMilliseconds(200)),
    ];

    /// <summary>Those of <see cref="EveryKind"/> after which the bot may safely try again: nothing took effect.</summary>
    public static IReadOnlyList<Fault> Unapplied { get; } = [.. EveryKind.Where(fault => !fault.IsApplied)];

    public override string ToString() => Name + (IsApplied && Behaviour != FaultBehaviour.Slow ? ", applied" : "");

    private static Fault Refuse(string name, ApiException refusal) =>
        new(name) { Behaviour = FaultBehaviour.Refusal, Refusal = refusal, Status = refusal.Code };
}

internal enum FaultBehaviour
{
    Refusal,
    HtmlPage,
    Reset,
    Truncated,
    MalformedJson,
    Hang,
    Slow,
}
