using System.Globalization;
using System.Runtime.CompilerServices;

namespace Bot.Core.Answers.Choosing;

/// <summary>Small decision trees over a candidate's features; the sum of the leaves that it comes to corrects its linear score.</summary>
/// <remarks>
/// A tree is written in one line, each inner node before what follows from it: <c>Grams&lt;0.5 First&lt;0.5 -0.02 0.01 0.03</c> reads "with less
/// than half of the question's bigrams, and not the first sentence, -0.02; the first sentence, 0.01; with more, 0.03".
/// </remarks>
internal sealed class TreeEnsemble
{
    /// <summary>The most conditions between a tree's root and a leaf.</summary>
    public const int Depth = 3;

    private const int Inner = (1 << Depth) - 1;
    private const int Leaves = 1 << Depth;

    // All trees are as deep, one behind another, a node's branches at 2n + 1 and 2n + 2: a walk has no branch that the processor could guess wrong.
    private readonly Node[] _nodes;
    private readonly float[] _leaves;

    /// <param name="trees">One line a tree.</param>
    /// <exception cref="FormatException">A line is no tree, is deeper than <see cref="Depth"/>, or names a feature that there is not.</exception>
    public TreeEnsemble(IEnumerable<string> trees)
    {
        var lines = trees.ToArray();
        Count = lines.Length;
        _nodes = new Node[Count * Inner];
        _leaves = new float[Count * Leaves];
        for (var tree = 0; tree < Count; tree++)
        {
            var rest = lines[tree].AsSpan();
            Parse(ref rest, tree, 0);
            if (!rest.IsWhiteSpace())
                throw new FormatException($"A tree has more than its nodes: {lines[tree]}");
        }
    }

    public static TreeEnsemble None { get; } = new([]);

    public int Count { get; }

    public float Sum(ReadOnlySpan<float> features)
    {
        var sum = 0f;
        for (var tree = 0; tree < Count; tree++)
        {
            var nodes = _nodes.AsSpan(tree * Inner, Inner);
            var at = 0;
            for (var level = 0; level < Depth; level++)
                at = Next(at, nodes[at], features);
            sum += Leaf(tree, at);
        }

        return sum;
    }

    /// <summary>Adds to each feature what its nodes moved: by how much the mean of the branch that was taken differs from that of both.</summary>
    /// <param name="parts">One a feature. With what all candidates have in common, the trees' means, they make up <see cref="Sum"/> (Saabas, 2014).</param>
    public void Explain(ReadOnlySpan<float> features, Span<double> parts)
    {
        for (var tree = 0; tree < Count; tree++)
        {
            for (var at = 0; at < Inner;)
            {
                var node = _nodes[tree * Inner + at];
                var next = Next(at, node, features);
                parts[node.Feature] += Mean(tree, next) - Mean(tree, at);
                at = next;
            }
        }
    }

    private static int Next(int at, Node node, ReadOnlySpan<float> features) =>
        2 * at + 1 + Unsafe.BitCast<bool, byte>(features[node.Feature] >= node.Threshold);

    private double Mean(int tree, int at) => at < Inner ? (Mean(tree, 2 * at + 1) + Mean(tree, 2 * at + 2)) / 2 : Leaf(tree, at);

    private ref float Leaf(int tree, int at) => ref _leaves[tree * Leaves + at - Inner];

    private void Parse(ref ReadOnlySpan<char> rest, int tree, int at)
    {
        rest = rest.TrimStart();
        var end = rest.IndexOf(' ');
        var word = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[end..];
        var sign = word.IndexOf('<');
        if (sign < 0)
        {
            Fill(tree, at, Number(word));
            return;
        }

        if (at >= Inner)
            throw new FormatException($"A tree has more than {Depth} conditions one after another, at {word}.");
        if (!Enum.TryParse<Feature>(word[..sign], out var feature))
            throw new FormatException($"A tree asks for the feature {word[..sign]}, which there is not.");
        _nodes[tree * Inner + at] = new((int)feature, Number(word[(sign + 1)..]));
        Parse(ref rest, tree, 2 * at + 1);
        Parse(ref rest, tree, 2 * at + 2);
    }

    /// <summary>A leaf above the deepest level: whatever the nodes between ask, it is the same.</summary>
    private void Fill(int tree, int at, float value)
    {
        if (at >= Inner)
        {
            Leaf(tree, at) = value;
            return;
        }

        Fill(tree, 2 * at + 1, value);
        Fill(tree, 2 * at + 2, value);
    }

    private static float Number(ReadOnlySpan<char> word) => float.TryParse(word, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new FormatException($"A tree has \"{word}\" where a number belongs.");

    private readonly record struct Node(int Feature, float Threshold);
}
