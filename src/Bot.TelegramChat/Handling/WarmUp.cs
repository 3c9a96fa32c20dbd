using System.Text.Json;
using Bot.Core.Answers;
using Bot.Core.Search;
using Bot.TelegramChat.Conversation;
using Bot.TelegramChat.Sending;
using Bot.TelegramChat.Words;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Bot.TelegramChat.Handling;

/// <summary>Asks itself once before anybody else does: the first question loads and compiles what all others use.</summary>
/// <remarks>A fifth of a second each, which after a start under load would be a backlog.</remarks>
internal sealed class WarmUp(IAnswerer answerer)
{
    private const string Sample = """{"update_id":1,"message":{"message_id":1,"from":{"id":1,"is_bot":false,"first_name":"A","language_code":"zh"},"chat":{"id":1,"type":"private","first_name":"A"},"date":1700000000,"text":"/ask 1","entities":[{"type":"bot_command","offset":0,"length":4}]}}""";

    private const string Sent = """{"ok":true,"result":{"message_id":2,"from":{"id":2,"is_bot":true,"first_name":"B"},"chat":{"id":1,"type":"private","first_name":"A"},"date":1700000000,"text":"1","entities":[{"type":"blockquote","offset":0,"length":1}],"reply_markup":{"inline_keyboard":[[{"text":"1","callback_data":"1"}]]}}}""";

    public void Run()
    {
        var update = JsonSerializer.Deserialize<Update>(Sample, JsonBotAPI.Options);
        if (update?.Message is not { } message || Question.TryParse(Asking.Example, out _) is not { } question)
            return;
        _ = Addressing.Read(message, new(1, "bot"));
        try
        {
            var state = AnswerState.FromJson(Asking.StateOf(answerer.Ask(question, 3)).ToJson());
            var view = AnswerView.First(AnswerState.NewId(), state, Languages.For("zh"));
            var said = (Outgoing.Send)Outgoing.FromJson(Talk.Of(message, default).Say(view.Html, view.Buttons).ToJson());
            using var request = OutgoingCalls.RequestOf(said).ToHttpContent();
            _ = JsonSerializer.Deserialize<ApiResponse<Message>>(Sent, JsonBotAPI.Options);
        }
        catch (IndexUnavailableException)
        {
            // Whoever asks first is told so.
        }

        // What starting needed is given back to the system: a bot waits for hours, on small machines.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
