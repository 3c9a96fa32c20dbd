using System.Text.Json;
using Bot.Storage;
using Bot.TelegramChat.Handling;
using Bot.TelegramChat.Operations;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Bot.TelegramChat.Receiving;

/// <summary>Takes raw updates in: stored first, so that Telegram may forget them; handled then, each once.</summary>
internal sealed class Intake(UpdateStore store, UpdateDispatcher dispatcher, ChatMetrics metrics, RecentErrors errors, TimeProvider time, ILogger<Intake> logger)
{
    /// <returns>The highest id seen; null when there was none. When it returns, everything up to that may be confirmed.</returns>
    public long? Accept(IReadOnlyList<JsonElement> elements)
    {
        long? highest = null;
        var parsed = new Dictionary<long, Update>();
        var accepted = new List<ArrivedUpdate>();
        foreach (var element in elements)
        {
            var id = IdOf(element);
            if (id > (highest ?? long.MinValue))
                highest = id;
            if (TryParse(element, id, out var update) && parsed.TryAdd(update.Id, update))
                accepted.Add(new(update.Id, element.GetRawText()));
        }

        var now = time.GetUtcNow();
        foreach (var update in store.Accept(accepted))
            dispatcher.Add(new(update.Row, parsed[update.Id], now));
        return highest;
    }

    /// <summary>Takes up what was accepted and not handled when the program last ended.</summary>
    /// <returns>How many.</returns>
    public int Recover()
    {
        var waiting = store.Recover();
        foreach (var update in waiting)
        {
            using var document = JsonDocument.Parse(update.Payload);
            if (TryParse(document.RootElement, update.Id, out var parsed))
                dispatcher.Add(new(update.Row, parsed, time.GetUtcNow(), IsLeftOver: true, update.Attempts));
            else
                store.Bury(update.Row);
        }

        return waiting.Count;
    }

    public Task WhenRoomAsync(CancellationToken cancellation) => dispatcher.WhenRoomAsync(cancellation);

    private bool TryParse(JsonElement element, long? id, out Update update)
    {
        try
        {
            update = element.Deserialize<Update>(JsonBotAPI.Options)!;
            if (id is not null && update is not null)
                return true;
            Bad(id, "it has no update_id");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            // The type only: a parser's message may quote what somebody wrote.
            Bad(id, exception.GetType().Name);
        }

        update = null!;
        return false;
    }

    private void Bad(long? id, string reason)
    {
        metrics.BadUpdate();
        errors.Add($"update {id}: {reason}");
        logger.BadUpdate(id, reason);
    }

    private static long? IdOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("update_id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number)
            ? number
            : null;
}
