using System.Security.Cryptography;
using System.Text;
using Bot.Core.Documents;

namespace Bot.Files.Reading;

/// <summary>Names what was read: the bytes, where they stand, and how they are read.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class ArticleVersion : IDisposable
{
    private const int HashBytes = 16;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _origin;

    /// <param name="reader">Another one makes every article a new version: for when a format is read in another way.</param>
    public ArticleVersion(string id, ArticleSource source, string reader) =>
        _origin = Encoding.UTF8.GetBytes($"{reader}\0{source.Place}\0{source.File}\0{id}\0");

    public string Of(ReadOnlySpan<byte> content)
    {
        _hash.AppendData(_origin);
        _hash.AppendData(content);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(hash);
        return Convert.ToHexStringLower(hash[..HashBytes]);
    }

    public void Dispose() => _hash.Dispose();
}
