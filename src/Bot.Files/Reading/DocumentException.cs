using Bot.Core.Documents;

namespace Bot.Files.Reading;

/// <summary>A document, or a line of one, cannot be read.</summary>
internal sealed class DocumentException : Exception
{
    /// <param name="english">Of a reason that has no kind of its own, worded to follow the file's name.</param>
    public DocumentException(string english, Exception? cause = null) : this(Reason.Other(english), cause)
    {
    }

    public DocumentException(ReasonKind kind, params object[] figures) : this(new Reason(kind, figures), cause: null)
    {
    }

    public DocumentException(Reason reason, Exception? cause) : base(reason.ToString(), cause) => Reason = reason;

    public Reason Reason { get; }
}
