using System.Globalization;

namespace Bot.Benchmarks;

/// <summary>How heavy the load on <c>serve</c> is.</summary>
/// <param name="PerSecond">Questions a second.</param>
/// <param name="Seconds">How long.</param>
/// <param name="Strict">Whether the stand-in refuses what goes over Telegram's rates, to the letter.</param>
/// <param name="Latency">How long each of its answers to a message takes.</param>
internal sealed record ChatLoadOptions(int PerSecond = 30, int Seconds = 60, bool Strict = false, TimeSpan Latency = default)
{
    /// <param name="words">In any order: <c>--rate 30</c>, <c>--seconds 60</c>, <c>--strict</c>, <c>--latency 50</c> (milliseconds).</param>
    public static ChatLoadOptions Parse(IReadOnlyList<string> words)
    {
        var options = new ChatLoadOptions();
        for (var i = 0; i < words.Count; i++)
        {
            options = words[i] switch
            {
                "--strict" => options with { Strict = true },
                "--rate" => options with { PerSecond = Number(words, ++i) },
                "--seconds" => options with { Seconds = Number(words, ++i) },
                "--latency" => options with { Latency = TimeSpan.FromMilliseconds(Number(words, ++i)) },
                var other => throw new ArgumentException($"'{other}' is none of --rate, --seconds, --latency, --strict."),
            };
        }

        return options;
    }

    private static int Number(IReadOnlyList<string> words, int at) =>
        at < words.Count && int.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ArgumentException($"{words[at - 1]} needs a number above zero.");
}
