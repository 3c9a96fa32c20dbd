namespace Bot.Files.Reading;

/// <summary>A document, or a line of one, cannot be read; the message is the reason, worded to follow the file's name.</summary>
internal sealed class DocumentException : Exception
{
    public DocumentException(string reason) : base(reason)
    {
    }

    public DocumentException(string reason, Exception cause) : base(reason, cause)
    {
    }
}
