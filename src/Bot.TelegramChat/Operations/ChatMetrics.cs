using System.Diagnostics.Metrics;

namespace Bot.TelegramChat.Operations;

/// <summary>What an operator watches.</summary>
public sealed class ChatMetrics : IDisposable
{
    public const string MeterName = "Bot.TelegramChat";

    private readonly Meter _meter;
    private readonly Counter<long> _questions;
    private readonly Counter<long> _found;
    private readonly Counter<long> _nothingFound;
    private readonly Counter<long> _telegramErrors;
    private readonly Counter<long> _badUpdates;
    private readonly Counter<long> _deadLetters;
    private readonly Counter<long> _unknownOutcomes;
    private readonly Histogram<double> _latency;

    public ChatMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _questions = _meter.CreateCounter<long>("bot.questions", "{question}", "Questions asked, in chats and inline.");
        _found = _meter.CreateCounter<long>("bot.found", "{question}", "Questions that were answered with a quotation.");
        _nothingFound = _meter.CreateCounter<long>("bot.nothing_found", "{question}", "Questions that the articles hold no answer to.");
        _telegramErrors = _meter.CreateCounter<long>("bot.telegram.errors", "{call}", "Calls to Telegram that failed, by kind.");
        _badUpdates = _meter.CreateCounter<long>("bot.updates.bad", "{update}", "Updates that could not be read and were skipped.");
        _deadLetters = _meter.CreateCounter<long>("bot.updates.dead", "{update}", "Updates that could not be handled and were put aside.");
        _unknownOutcomes = _meter.CreateCounter<long>("bot.sends.unknown", "{message}", "Messages of which nobody knows whether they arrived; they are not sent again.");
        _latency = _meter.CreateHistogram<double>("bot.answer.duration", "s", "From an update's receipt until its answer was sent.");
    }

    public void Question(bool found)
    {
        _questions.Add(1);
        (found ? _found : _nothingFound).Add(1);
    }

    public void TelegramError(string kind) => _telegramErrors.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public void BadUpdate() => _badUpdates.Add(1);

    public void DeadLetter() => _deadLetters.Add(1);

    public void UnknownOutcome() => _unknownOutcomes.Add(1);

    public void Answered(TimeSpan latency) => _latency.Record(latency.TotalSeconds);

    /// <summary>Reports a length that is asked for when metrics are collected.</summary>
    public void Watch(string name, string description, Func<int> length) => _meter.CreateObservableGauge(name, length, "{item}", description);

    public void Dispose() => _meter.Dispose();
}
