using Bot.Core.Search;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Bot.LuceneIndex;

/// <summary>Opens the index for one change: all of it is seen after <see cref="Commit"/>, none of it before, nor ever without it.</summary>
internal sealed class IndexWriting : IDisposable
{
    private readonly string _folder;
    private readonly WriteLock _lock;
    private readonly Directory _directory;
    private bool _committed;

    /// <exception cref="IndexUnavailableException">Somebody else is writing, or the folder cannot be written.</exception>
    public IndexWriting(string folder, bool anew)
    {
        _folder = folder;
        WriteLock? writing = null;
        Directory? directory = null;
        try
        {
            System.IO.Directory.CreateDirectory(folder);
            writing = new(folder);
            directory = IndexSchema.Open(folder);
            if (anew && !IndexSchema.IsReadable(directory))
                DropCommits(directory);
            Writer = new(directory, Configuration(anew ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND));
            (_lock, _directory) = (writing, directory);
        }
        catch (Exception exception)
        {
            directory?.Dispose();
            writing?.Dispose();
            if (exception is LockObtainFailedException)
                throw WriteLock.Refused(folder, exception);
            if (IndexSchema.IsBroken(exception))
                throw Failed(exception);
            throw;
        }
    }

    public IndexWriter Writer { get; }

    /// <summary>What cannot be read has to go first: building anew, Lucene reads the old commit, and keeps what it read before it came upon the damage.</summary>
    private static void DropCommits(Directory directory)
    {
        using var writing = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        writing.Obtain(IndexWriterConfig.WRITE_LOCK_TIMEOUT);
        foreach (var commit in directory.ListAll().Where(static file => file.StartsWith(IndexFileNames.SEGMENTS, StringComparison.Ordinal)))
            directory.DeleteFile(commit);
    }

    /// <remarks>Segments come to the writer ready, see <see cref="WrittenChanges"/>: there is nothing for it to analyze or to keep in memory.</remarks>
    private static IndexWriterConfig Configuration(OpenMode mode) => new(IndexSchema.Lucene, analyzer: null)
    {
        OpenMode = mode,
        // A segment added is packed into one file unless the policy says no, too: its parts are read from where they are mapped.
        UseCompoundFile = false,
        MergePolicy = new TieredMergePolicy { NoCFSRatio = 0 },
    };

    public void Commit()
    {
        try
        {
            Writer.SetCommitData(IndexSchema.CommitData);
            Writer.Commit();
            _committed = true;
        }
        catch (Exception exception) when (IndexSchema.IsBroken(exception))
        {
            throw Failed(exception);
        }
    }

    /// <summary>What went wrong while writing, as one line for people; the index stays as it was.</summary>
    public IndexUnavailableException Failed(Exception exception)
    {
        if (IndexSchema.IsDamage(exception))
            return IndexSchema.Damaged(_folder, exception);
        var trouble = WritingTrouble.Of(exception, otherwise: IndexTrouble.NotWritten);
        var remedy = trouble switch
        {
            IndexTrouble.DiskFull => "Make room",
            IndexTrouble.NoPermission => "Let this program write there",
            _ when exception is OutOfMemoryException or { InnerException: OutOfMemoryException } => "Give this program more memory",
            _ => "Make room, or check who may write there",
        };
        return new(trouble, $"The index in {_folder} could not be written ({IndexSchema.FirstLine(exception)}); it stays as it was. {remedy}, and try again.", exception);
    }

    public void Dispose()
    {
        try
        {
            if (_committed)
                Writer.Dispose();
            else
                Writer.Rollback();
        }
        catch (Exception exception) when (IndexSchema.IsBroken(exception) || exception is ObjectDisposedException)
        {
            // The commit stands or falls by itself; a writer that cannot close has nothing more to say.
        }
        finally
        {
            _directory.Dispose();
            _lock.Dispose();
        }
    }
}
