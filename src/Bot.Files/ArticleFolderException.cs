namespace Bot.Files;

/// <summary>The folder or file to be indexed does not exist, or cannot be listed.</summary>
/// <remarks>The message is one line for people: what, where, what to do.</remarks>
public sealed class ArticleFolderException : Exception
{
    public ArticleFolderException(string message) : base(message)
    {
    }

    public ArticleFolderException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
