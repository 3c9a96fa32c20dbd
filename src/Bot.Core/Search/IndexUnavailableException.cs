namespace Bot.Core.Search;

/// <summary>The index cannot be used: missing, damaged, of another schema, locked by another writer, or its disk is full.</summary>
/// <remarks>The message is one line for people: what, where, what to do.</remarks>
public sealed class IndexUnavailableException : Exception
{
    public IndexUnavailableException(string message) : base(message)
    {
    }

    public IndexUnavailableException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
