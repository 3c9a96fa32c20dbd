using Bot.Core.Search;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace Bot.LuceneIndex;

/// <summary>What an index says of itself in its commits, and how it is opened.</summary>
internal static class IndexSchema
{
    public const LuceneVersion Lucene = LuceneVersion.LUCENE_48;

    private const string SchemaKey = "schema";

    /// <summary>Goes up whenever a field, a record or the way that texts are taken apart changes: older indexes are built anew.</summary>
    private const string Schema = "5";

    public static Dictionary<string, string> CommitData => new() { [SchemaKey] = Schema };

    public static bool IsOurs(IndexCommit commit) => commit.UserData.TryGetValue(SchemaKey, out var schema) && schema == Schema;

    /// <summary>True when the folder holds an index of this schema, false when it is of another, null when there is none.</summary>
    /// <exception cref="IndexUnavailableException">What is there cannot be read.</exception>
    public static bool? Check(string folder)
    {
        if (!System.IO.Directory.Exists(folder))
            return null;
        try
        {
            using var directory = Open(folder);
            if (!DirectoryReader.IndexExists(directory))
                return null;
            return IsOurs(DirectoryReader.ListCommits(directory)[^1]);
        }
        catch (Exception exception) when (exception is IndexFormatTooOldException or IndexFormatTooNewException)
        {
            return false;
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            throw Damaged(folder, exception);
        }
    }

    /// <summary>False when there is a commit that this Lucene cannot read, damaged or of another version.</summary>
    public static bool IsReadable(Directory directory)
    {
        try
        {
            return !DirectoryReader.IndexExists(directory) || DirectoryReader.ListCommits(directory).Count > 0;
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            return false;
        }
    }

    public static Directory Open(string folder) => MappedDirectory.Open(folder);

    /// <summary>What Lucene throws on files that are cut short, overwritten or gone; out of memory, it came upon an overwritten length, and a null reference, upon a format that does not exist.</summary>
    public static bool IsBroken(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or CorruptIndexException or IndexFormatTooOldException or IndexFormatTooNewException
            or InvalidDataException or OutOfMemoryException or IndexOutOfRangeException or ArgumentException or OverflowException or NullReferenceException;

    /// <summary>True for what can only come of files that are not as they were written; others of <see cref="IsBroken"/> may come of the disk: .NET calls a file that may not grow any more an argument out of its range.</summary>
    public static bool IsDamage(Exception exception) => exception is CorruptIndexException or EndOfStreamException or IndexFormatTooOldException or IndexFormatTooNewException or InvalidDataException;

    public static IndexUnavailableException Missing(string folder) =>
        new(IndexTrouble.Missing, $"There is no index in {folder}: run 'index' first.");

    public static IndexUnavailableException OtherSchema(string folder) =>
        new(IndexTrouble.OtherSchema, $"The index in {folder} was made by another version of the program: run 'index' to build it anew.");

    public static IndexUnavailableException Damaged(string folder, Exception exception) =>
        new(IndexTrouble.Damaged, $"The index in {folder} cannot be read ({FirstLine(exception)}): run 'index --rebuild' to build it anew.", exception);

    /// <summary>The first sentence: Lucene goes on with advice to programmers.</summary>
    public static string FirstLine(Exception exception) => exception.Message.Split('\n')[0].Split(". ")[0].Trim().TrimEnd('.');
}
