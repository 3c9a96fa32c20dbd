using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.TelegramChat.Sending;

/// <summary>What the bot says, as the outbox keeps it.</summary>
[JsonDerivedType(typeof(Send), "send")]
[JsonDerivedType(typeof(Edit), "edit")]
[JsonDerivedType(typeof(AnswerCallback), "callback")]
[JsonDerivedType(typeof(AnswerInline), "inline")]
internal abstract record Outgoing
{
    private static readonly JsonSerializerOptions Format = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private Outgoing()
    {
    }

    /// <summary>What shares a lane is sent one after another.</summary>
    [JsonIgnore]
    public abstract string Lane { get; }

    /// <summary>A new message.</summary>
    /// <param name="ThreadId">The topic; null outside of topics and in the General one, whose id Telegram refuses.</param>
    /// <param name="AnswerId">The stored answer whose message this becomes.</param>
    /// <param name="InPlace">Edits the message of <paramref name="AnswerId"/> where there is one already.</param>
    /// <param name="AskedAt">When the question came, in Unix milliseconds.</param>
    public sealed record Send(
        long ChatId, int? ThreadId, int? ReplyTo, string Html, Keyboard? Buttons, string? AnswerId = null, bool InPlace = false, long? AskedAt = null) : Outgoing
    {
        public override string Lane => LaneOf(ChatId);
    }

    public sealed record Edit(long ChatId, int MessageId, string Html, Keyboard? Buttons) : Outgoing
    {
        public override string Lane => LaneOf(ChatId);
    }

    public sealed record AnswerCallback(string QueryId, string? Text = null, bool Alert = false) : Outgoing
    {
        public override string Lane => "callback " + QueryId;
    }

    /// <param name="NextOffset">What Telegram gives back when somebody scrolls on; empty at the end.</param>
    /// <param name="Hint">A line above the choices that leads to the private chat.</param>
    public sealed record AnswerInline(string QueryId, IReadOnlyList<InlineChoice> Choices, string NextOffset, string? Hint, long? AskedAt = null) : Outgoing
    {
        public override string Lane => "inline " + QueryId;
    }

    public string ToJson() => JsonSerializer.Serialize(this, Format);

    public static Outgoing FromJson(string json) => JsonSerializer.Deserialize<Outgoing>(json, Format) ?? throw new JsonException("null is nothing to send");

    private static string LaneOf(long chatId) => chatId.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed record Keyboard(IReadOnlyList<IReadOnlyList<Button>> Rows)
{
    public static Keyboard Of(params IReadOnlyList<Button>[] rows) => new([.. rows.Where(row => row.Count > 0)]);

    public static Keyboard OneRow(params IReadOnlyList<Button> row) => new([row]);
}

/// <param name="Data">At most 64 bytes of UTF-8.</param>
internal sealed record Button(string Text, string Data);

/// <param name="Id">1 to 64 bytes of UTF-8, different within one query.</param>
internal sealed record InlineChoice(string Id, string Title, string Description, string Html);
