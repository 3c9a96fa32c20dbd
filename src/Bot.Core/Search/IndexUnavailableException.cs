namespace Bot.Core.Search;

/// <summary>The index cannot be used: missing, damaged, of another schema, locked by another writer, or its disk is full.</summary>
/// <remarks>The message is one line for those who run the program: what, where, what to do. In a chat the trouble is said instead: a message names folders.</remarks>
public sealed class IndexUnavailableException(IndexTrouble trouble, string message, Exception? innerException = null) : Exception(message, innerException)
{
    public IndexTrouble Trouble => trouble;
}
