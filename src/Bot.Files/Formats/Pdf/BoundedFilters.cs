using System.IO.Compression;
using System.Runtime.InteropServices;
using Bot.Files.Reading;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Bot.Files.Formats.Pdf;

/// <summary>Unpacks the streams of one PDF as usual, as long as they do not grow beyond all measure.</summary>
internal sealed class BoundedFilters(FileLimits limits) : IFilterProvider
{
    /// <summary>One stream is a page's drawing or a font, of a few megabytes.</summary>
    private const int MostOfOne = 64 << 20;

    private long _unpacked;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(filter, this))];

    private void Count(long bytes)
    {
        _unpacked += bytes;
        if (_unpacked > limits.MaxUnpackedBytes)
            throw ArchiveCheck.TooMuch(limits);
    }

    private sealed class BoundedFilter(IFilter filter, BoundedFilters all) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (filter is FlateFilter)
                CheckInflated(input);
            var decoded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            all.Count(decoded.Length);
            return decoded;
        }

        /// <summary>Inflates once for the length alone where the stream could become too long: 1,032 times is the most that deflate reaches.</summary>
        private static void CheckInflated(Memory<byte> input)
        {
            if (input.Length < MostOfOne / 1_032 || !MemoryMarshal.TryGetArray<byte>(input, out var bytes) || bytes.Count < 2)
                return;
            var scrap = new byte[1 << 16];
            using var deflate = new DeflateStream(new MemoryStream(bytes.Array!, bytes.Offset + 2, bytes.Count - 2), CompressionMode.Decompress);
            try
            {
                for (long length = 0; deflate.Read(scrap) is > 0 and var read;)
                {
                    length += read;
                    if (length > MostOfOne)
                        throw new DocumentException($"holds a stream that unpacks to more than {MostOfOne:N0} bytes, as bombs do: print it to a PDF again");
                }
            }
            catch (InvalidDataException)
            {
                // Damaged: the filter takes what comes before.
            }
        }
    }
}
