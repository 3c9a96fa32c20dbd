using Bot.App.Library;
using Bot.App.Settings;
using Bot.Core.Library;
using Bot.Core.Search;
using Bot.Files;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.App.Hosting;

/// <summary>Indexes the seeds and the documents again whenever they change, while people go on asking.</summary>
/// <param name="library">Asked for when the host has started: opening the index takes a while.</param>
/// <param name="quiet">As for <see cref="Following"/>.</param>
internal sealed class LibraryWatch(AppSettings settings, Func<ILibrary> library, TimeProvider time, ILogger<LibraryWatch> logger, TimeSpan? quiet = null) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // There may be no documents yet; the first that is sent must not find nobody looking.
            Directory.CreateDirectory(settings.Documents);
            string[] folders = [settings.Seeds, settings.Documents];
            var sources = folders.Where(Directory.Exists).Select(folder => new ArticleFolder(folder, settings.Files)).ToList();
            return new Following(sources, time, quiet).RunAsync(source => Turn(source, stoppingToken), stoppingToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArticleFolderException)
        {
            logger.WatchFailed(exception, settings.Seeds);
            return Task.CompletedTask;
        }
    }

    /// <summary>One run over both folders: reading what did not change is cheap.</summary>
    /// <returns>False when it should be tried again.</returns>
    internal bool Turn(ArticleFolder source, CancellationToken cancellation)
    {
        try
        {
            var report = library().Reindex(progress: null, cancellation);
            if (report.Changed)
                logger.Followed(source.Place, report.Added, report.Replaced, report.Removed, report.Failed.Count);
            return true;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (IndexUnavailableException exception)
        {
            logger.FollowingFailed(source.Place, exception.Message);
            return false;
        }
        catch (Exception exception)
        {
            // A bug, or a disk that went away: people must get their answers all the same.
            logger.WatchFailed(exception, source.Place);
            return false;
        }
    }
}
