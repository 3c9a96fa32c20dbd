namespace Bot.Storage;

/// <summary>The database cannot be used: made by a newer program, damaged, its folder is not writable, …</summary>
/// <remarks>The message is one line for people: what, where, what to do.</remarks>
public sealed class StorageException : Exception
{
    public StorageException(string message) : base(message)
    {
    }

    public StorageException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
