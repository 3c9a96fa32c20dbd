using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Storage;
using Bot.TelegramChat.Conversation;
using Bot.TelegramChat.Sending;

namespace Bot.TelegramChat.Admin;

/// <summary>What a confirming button will do; kept in the database, so that it does it after a restart as well.</summary>
[JsonDerivedType(typeof(Remove), "remove")]
[JsonDerivedType(typeof(Add), "add")]
internal abstract record AdminPlan
{
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private AdminPlan()
    {
    }

    public sealed record Remove(string ArticleId) : AdminPlan;

    /// <param name="FileId">Telegram keeps the bytes: they are fetched again when the button is pressed.</param>
    public sealed record Add(string FileId, string FileName) : AdminPlan;

    public static AdminPlan FromJson(string json) => JsonSerializer.Deserialize<AdminPlan>(json, Format) ?? throw new JsonException("null is no plan");

    /// <summary>Asks whether to carry it out.</summary>
    public Effects Ask(Talk talk, string html, string yes)
    {
        var id = AnswerState.NewId();
        var buttons = Keyboard.OneRow(
            new(yes, new ButtonPress(ButtonAction.Confirm, id).ToData()),
            new(talk.Words.Cancel, new ButtonPress(ButtonAction.Cancel, id).ToData()));
        return talk.Say(html, buttons).AsEffects() with { Plan = new(id, JsonSerializer.Serialize(this, Format)) };
    }
}
