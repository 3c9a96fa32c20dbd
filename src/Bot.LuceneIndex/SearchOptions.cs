using System.ComponentModel.DataAnnotations;

namespace Bot.LuceneIndex;

/// <summary>How passages are scored. Bound to the section <c>Search</c> of <c>appsettings.json</c>; the defaults are tuned on cmrc-train.</summary>
public sealed class SearchOptions
{
    public const string Section = "Search";

    /// <summary>BM25's k1: how fast a repeated term stops counting more.</summary>
    [Range(0.0, 10.0)]
    public double K1 { get; init; } = 0.9;

    /// <summary>BM25's b: how far a long passage is marked down.</summary>
    [Range(0.0, 1.0)]
    public double B { get; init; } = 0.4;

    [Range(0.0, 10.0)]
    public double WordsWeight { get; init; } = 1;

    [Range(0.0, 10.0)]
    public double GramsWeight { get; init; } = 1;

    [Range(0.0, 10.0)]
    public double TitleWeight { get; init; } = 0.3;

    /// <summary>Bytes: segments up to this size are read whole when the index is opened, which finds any damage; larger ones when articles are indexed.</summary>
    [Range(0, long.MaxValue)]
    public long CheckedBytes { get; init; } = 32_000_000;

    /// <summary>So many documents of a segment are looked at together: their scores, a quarter of a megabyte, stay in the processor's cache.</summary>
    internal int Window { get; init; } = 1 << 16;
}
