using Bot.Files;

namespace Bot.App.Library;

/// <summary>Follows folders: indexes each at the start and again whenever it may have changed, one at a time.</summary>
/// <param name="quiet">How long a folder must rest; null for half a second.</param>
internal sealed class Following(IReadOnlyList<ArticleFolder> sources, TimeProvider time, TimeSpan? quiet = null)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    /// <summary>The notice of a change may get lost; reading everything anew to find out costs the disk something.</summary>
    private static readonly TimeSpan Suspicion = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(16);

    /// <param name="index">Indexes the folder and says what went wrong, if anything; false asks to be called again soon, and later every time.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled: nothing else ends it.</exception>
    public async Task RunAsync(Func<ArticleFolder, bool> index, CancellationToken cancellation)
    {
        using var turn = new SemaphoreSlim(1);
        await Task.WhenAll(sources.Select(source => FollowAsync(source, index, turn, cancellation))).ConfigureAwait(false);
    }

    private async Task FollowAsync(ArticleFolder source, Func<ArticleFolder, bool> index, SemaphoreSlim turn, CancellationToken cancellation)
    {
        for (var failures = 0; ;)
        {
            // A watch for every turn, begun before the folder is read: no change falls between, and a folder that was
            // renamed and made anew is not looked for in its old place.
            using var watch = new FolderWatch(source, quiet ?? Quiet, Suspicion, time);
            if (await IndexAsync(source, index, turn, cancellation).ConfigureAwait(false))
            {
                failures = 0;
                await watch.NextChangeAsync(cancellation).ConfigureAwait(false);
            }
            else
            {
                await Task.Delay(DelayAfter(failures++), time, cancellation).ConfigureAwait(false);
            }
        }
    }

    private static async Task<bool> IndexAsync(ArticleFolder source, Func<ArticleFolder, bool> index, SemaphoreSlim turn, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => index(source), cancellation).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    private static TimeSpan DelayAfter(int failures) =>
        TimeSpan.FromSeconds(Math.Min(LongestDelay.TotalSeconds, 1 << Math.Min(failures, 10)));
}
