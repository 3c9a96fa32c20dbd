namespace Bot.Core.Search;

/// <summary>Tells what kept something from being written.</summary>
public static class WritingTrouble
{
    /// <summary>
    /// ENOSPC of Linux and macOS, EDQUOT of Linux, EDQUOT of macOS (errno.h), which .NET hands on as they are;
    /// ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL of Windows (winerror.h).
    /// </summary>
    private static readonly int[] NoRoom = [28, 122, 69, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    /// <summary>EROFS of Linux and macOS, ERROR_WRITE_PROTECT of Windows.</summary>
    private static readonly int[] ReadOnly = [30, unchecked((int)0x80070013)];

    /// <returns>What the exception, or one that caused it, speaks of; <paramref name="otherwise"/> where it is neither room nor permission.</returns>
    public static IndexTrouble Of(Exception exception, IndexTrouble otherwise)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is IOException && NoRoom.Contains(cause.HResult))
                return IndexTrouble.DiskFull;
            if (cause is UnauthorizedAccessException || (cause is IOException && ReadOnly.Contains(cause.HResult)))
                return IndexTrouble.NoPermission;
        }

        return otherwise;
    }
}
