using System.Collections.Concurrent;
using Bot.Core.Documents;

namespace Bot.Files.Reading;

/// <summary>Runs work on a thread of its own, and walks away from work that takes too long.</summary>
/// <remarks>
/// Nobody can stop a thread of a library that loops. It is told to stop, left behind in the background, and the next
/// piece of work gets a new one. The stack is large because hostile documents nest deeply, and an overflow ends the process.
/// </remarks>
internal sealed class Watchdog(TimeSpan patience, TimeProvider time) : IDisposable
{
    private const int StackBytes = 64 << 20;

    private BlockingCollection<Action>? _worker;

    public TimeProvider Time => time;

    /// <summary>Pieces of work that were walked away from: they may be at it still.</summary>
    public int LeftBehind { get; private set; }

    /// <exception cref="DocumentException">The work took longer than the patience, or threw this, or anything that speaks of damage.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public T Run<T>(Func<CancellationToken, T> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var done = new TaskCompletionSource<T>();
        // Never full, hence nothing to cancel.
        (_worker ??= StartWorker()).Add(() => Complete(done, work, stop), CancellationToken.None);
        try
        {
            var result = done.Task.WaitAsync(patience, time, cancellation).GetAwaiter().GetResult();
            cancellation.ThrowIfCancellationRequested();
            return result;
        }
        catch (TimeoutException)
        {
            Abandon(stop);
            throw new DocumentException(ReasonKind.TooSlow, patience.TotalSeconds, FileLimits.Name(nameof(FileLimits.MaxSeconds)));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Abandon(stop);
            throw;
        }
    }

    public void Dispose() => _worker?.CompleteAdding();

    private static void Complete<T>(TaskCompletionSource<T> done, Func<CancellationToken, T> work, CancellationTokenSource stop)
    {
        using (stop)
        {
            try
            {
                done.SetResult(work(stop.Token));
            }
            catch (Exception e) when (e is DocumentException or OperationCanceledException or IOException or UnauthorizedAccessException)
            {
                done.SetException(e);
            }
            catch (Exception e)
            {
                // A library's parser on a damaged document throws whatever its assumptions break into.
                done.SetException(new DocumentException(new Reason(ReasonKind.Damaged, TitleLine.OneLine(e.Message).TrimEnd('.')), e));
            }
        }
    }

    private void Abandon(CancellationTokenSource stop)
    {
        try
        {
            stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It finished in this very moment.
        }

        LeftBehind++;
        _worker?.CompleteAdding();
        _worker = null;
    }

    private static BlockingCollection<Action> StartWorker()
    {
        var queue = new BlockingCollection<Action>();
        var thread = new Thread(() =>
        {
            foreach (var work in queue.GetConsumingEnumerable())
                work();
        }, StackBytes)
        {
            IsBackground = true,
            Name = "Reads one document",
        };
        thread.Start();
        return queue;
    }
}
