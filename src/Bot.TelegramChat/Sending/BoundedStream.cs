namespace Bot.TelegramChat.Sending;

/// <summary>Memory for a file that may be bigger than Telegram said.</summary>
internal sealed class BoundedStream(int most) : MemoryStream
{
    /// <remarks>For a derived class, MemoryStream sends every other way of writing several bytes through here.</remarks>
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Length + count > most)
            throw new FullException();
        base.Write(buffer, offset, count);
    }

    internal sealed class FullException : Exception;
}
