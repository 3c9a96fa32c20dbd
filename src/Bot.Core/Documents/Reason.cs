using System.Globalization;

namespace Bot.Core.Documents;

/// <summary>Why something is not indexed, with the figures that belong to it. Everybody words it in the language of those who read it.</summary>
public sealed record Reason
{
    private readonly object[] _figures;

    /// <param name="figures">Numbers and names, in the order of the places in <see cref="ReasonWords"/>.</param>
    public Reason(ReasonKind kind, params object[] figures) => (Kind, _figures) = (kind, figures);

    public ReasonKind Kind { get; }

    /// <param name="english">Worded to follow the name of a file.</param>
    public static Reason Other(string english) => new(ReasonKind.Other, english);

    /// <param name="words">With places for the figures; numbers are written as everywhere in the program.</param>
    public string In(string words) => string.Format(CultureInfo.InvariantCulture, words, _figures);

    /// <summary>In English, in one line.</summary>
    public override string ToString() => In(ReasonWords.English(Kind));

    public bool Equals(Reason? other) => other is not null && Kind == other.Kind && _figures.SequenceEqual(other._figures);

    public override int GetHashCode() => HashCode.Combine(Kind, _figures.Length > 0 ? _figures[0] : null);
}
