using System.IO.Hashing;
using System.Text;
using Bot.Core.Documents;

namespace Bot.Files.Reading;

/// <summary>Names what was read: the bytes, where they stand, and how they are read.</summary>
/// <remarks>
/// 128 bits of XXH3 (https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md): whoever forges two contents of one name deceives nobody but
/// the folder that is theirs, and a hundred thousand unchanged lines are told in the time that a cryptographic hash takes to be set up for them.
/// Not thread-safe.
/// </remarks>
internal sealed class ArticleVersion
{
    private readonly XxHash128 _hash = new();
    private readonly byte[] _origin;

    /// <param name="reader">Another one makes every article a new version: for when a format is read in another way.</param>
    public ArticleVersion(string id, ArticleSource source, string reader) =>
        _origin = Encoding.UTF8.GetBytes($"{reader}\0{source.Place}\0{source.File}\0{id}\0");

    public string Of(ReadOnlySpan<byte> content)
    {
        _hash.Append(_origin);
        _hash.Append(content);
        Span<byte> hash = stackalloc byte[16];
        _hash.GetHashAndReset(hash);
        return Convert.ToHexStringLower(hash);
    }
}
