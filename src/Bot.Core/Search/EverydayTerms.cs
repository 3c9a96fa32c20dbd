using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace Bot.Core.Search;

/// <summary>How common terms are in Chinese texts at large: with few passages indexed, these figures say which words weigh little.</summary>
/// <remarks>
/// 方面 and 打算 may stand in none of forty passages and still be words of every day, while 哈萨克斯坦 stands in most of them and is what is
/// asked about. A term's frequency is therefore that of the index and that of <see cref="Passages"/> passages at large together
/// (Data/EverydayTerms.txt); among a hundred thousand passages the latter do not count any more.
/// </remarks>
public static class EverydayTerms
{
    /// <summary>That many passages at large are added to those of the index.</summary>
    public const double Passages = 1_000;

    private static readonly FrozenDictionary<string, double> Shares = Read();

    /// <summary>BM25's inverse document frequency over the passages of the index and those at large.</summary>
    /// <param name="frequency">Passages of the index that hold the term.</param>
    /// <param name="passages">Passages in the index.</param>
    public static double Rarity(string term, int frequency, int passages)
    {
        var holding = frequency + Passages * Shares.GetValueOrDefault(term);
        return Math.Log(1 + (passages + Passages - holding + 0.5) / (holding + 0.5));
    }

    private static FrozenDictionary<string, double> Read()
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream("EverydayTerms.txt")
            ?? throw new InvalidOperationException("The resource EverydayTerms.txt is missing from the assembly."));
        var shares = new Dictionary<string, double>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(' ') is [var term, var perThousand] && term[0] != '#')
                shares[term] = double.Parse(perThousand, CultureInfo.InvariantCulture) / 1_000;
        }

        return shares.ToFrozenDictionary();
    }
}
