using System.Globalization;
using Bot.Core.Library;
using Bot.Core.Search;
using Bot.TelegramChat.Conversation;
using Bot.TelegramChat.Operations;
using Bot.TelegramChat.Rendering;
using Bot.TelegramChat.Sending;
using Microsoft.Extensions.Logging;

namespace Bot.TelegramChat.Admin;

/// <summary>Indexes in the background, once at a time, with its progress in one message that is edited. People go on asking.</summary>
internal sealed class Reindexing(ILibrary library, OutgoingQueue queue, RecentErrors errors, TimeProvider time, ILogger<Reindexing> logger) : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private Task _run = Task.CompletedTask;

    /// <returns>False while one is under way.</returns>
    public bool Begin(Talk talk)
    {
        lock (_gate)
        {
            if (!_run.IsCompleted)
                return false;
            _run = Task.Run(() => RunAsync(talk));
            return true;
        }
    }

    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _run;
    }

    public void Dispose() => _stopping.Dispose();

    private async Task RunAsync(Talk talk)
    {
        var words = talk.Words;
        var message = await queue.SendAsync(talk.Say(Plain(words.ReindexStarted)) with { AskedAt = null }, SendPriority.Interactive);
        var progress = new LatestProgress();
        var work = Task.Run(() => library.Reindex(progress, _stopping.Token));
        while (await Task.WhenAny(work, Task.Delay(Between, time)) != work)
        {
            if (message is { } id && progress.Take() is { } latest)
                await ShowAsync(talk, id, Format(words.ReindexProgress, latest.Articles, TextCut.Shorten(latest.Current, 80)), SendPriority.Background);
        }

        var end = await EndAsync(work, talk);
        await ShowAsync(talk, message, end, SendPriority.Interactive);
    }

    private async Task<string> EndAsync(Task<IndexReport> work, Talk talk)
    {
        try
        {
            return IndexReportText.Render(await work, talk.Words);
        }
        catch (OperationCanceledException)
        {
            return talk.Words.ReindexStopped;
        }
        catch (IndexUnavailableException exception)
        {
            logger.ReindexFailed(exception);
            errors.Add(exception.Trouble, exception.Message);
            return TroubleText.Failed(exception.Trouble, talk.Words);
        }
        catch (Exception exception)
        {
            // A bug: the admin hears of it, the bot goes on.
            logger.ReindexFailed(exception);
            errors.Add($"reindex: {exception.GetType().Name}");
            return Format(talk.Words.IndexFailed, exception.GetType().Name);
        }
    }

    private Task ShowAsync(Talk talk, int? message, string text, SendPriority priority) => queue.SendAsync(
        message is { } id ? new Outgoing.Edit(talk.ChatId, id, Plain(text), null) : talk.Say(Plain(text)) with { AskedAt = null },
        priority);

    private static string Format(string words, params object[] values) => string.Format(CultureInfo.InvariantCulture, words, values);

    private static string Plain(string text) => new HtmlWriter().Text(text).ToString();

    /// <summary>Keeps the last step only: the indexer reports more than a person can read.</summary>
    private sealed class LatestProgress : IProgress<IndexProgress>
    {
        private object? _latest;

        public void Report(IndexProgress value) => _latest = value;

        public IndexProgress? Take() => (IndexProgress?)Interlocked.Exchange(ref _latest, null);
    }
}
