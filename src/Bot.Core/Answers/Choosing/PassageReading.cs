using Bot.Core.Search;
using Bot.Core.Text;

namespace Bot.Core.Answers.Choosing;

/// <summary>One found passage, read for one question: what its sentences hold of the question, and what they have in common.</summary>
/// <remarks>Used again for the next passage: its arrays grow and are kept.</remarks>
internal sealed class PassageReading
{
    private readonly double[] _localWeights = new double[TermSet.MaxTerms];
    private char[] _folded = new char[512];
    private char[] _title = new char[128];
    private TextSpan[] _spans = new TextSpan[256];
    private ulong[] _keys = new ulong[256];
    private Range[] _words = new Range[32];
    private Holding[] _held = new Holding[32];
    private QuestionTerms _terms = null!;

    public PassageHit Hit { get; private set; } = null!;

    /// <summary>0 for the best passage.</summary>
    public int Rank { get; private set; }

    public ReadOnlySpan<char> Folded => _folded.AsSpan(0, Hit.Passage.Text.Length);

    /// <summary>Of each sentence.</summary>
    public ReadOnlySpan<Holding> Held => _held.AsSpan(0, Hit.Passage.Sentences.Length);

    /// <summary>What all sentences hold together.</summary>
    public Holding All { get; private set; }

    /// <summary>The article's title, folded.</summary>
    public ReadOnlySpan<char> Title => _title.AsSpan(0, Hit.Passage.Article.Title.Length);

    public Holding TitleHeld { get; private set; }

    /// <summary>The share of the title that stands in the question, 0 to 1.</summary>
    public double TitleInQuestion { get; private set; }

    public void Read(PassageHit hit, int rank, QuestionTerms terms, string question)
    {
        (Hit, Rank, _terms, All) = (hit, rank, terms, default);
        var passage = hit.Passage;
        Fold(passage.Text, ref _folded);
        Fold(passage.Article.Title, ref _title);
        Grow(ref _spans, passage.Words.Count);
        Grow(ref _keys, passage.Words.Count);
        var word = 0;
        foreach (var span in passage.Words)
        {
            _spans[word] = span;
            _keys[word++] = QuestionTerms.WordKey(span.Of(Folded));
        }

        Grow(ref _words, passage.Sentences.Length);
        Grow(ref _held, passage.Sentences.Length);
        FindWords();
        for (var i = 0; i < passage.Sentences.Length; i++)
            All |= _held[i] = terms.In(passage.Sentences[i].Span.Of(Folded), Keys(i));
        TitleHeld = terms.In(Title, []);
        TitleInQuestion = ShareOfTitle(question);
        WeighLocally();
    }

    /// <summary>A sentence with the one before and the one behind it, folded.</summary>
    public ReadOnlySpan<char> Around(int sentence)
    {
        var sentences = Hit.Passage.Sentences;
        return Folded[sentences[Math.Max(0, sentence - 1)].Span.Start..sentences[Math.Min(sentences.Length - 1, sentence + 1)].Span.End];
    }

    /// <summary>The words of a sentence, relative to the passage.</summary>
    public ReadOnlySpan<TextSpan> Words(int sentence) => _spans.AsSpan(_words[sentence]);

    /// <summary>Their <see cref="QuestionTerms.WordKey"/>s.</summary>
    public ReadOnlySpan<ulong> Keys(int sentence) => _keys.AsSpan(_words[sentence]);

    /// <summary>The share of the title's grams that stand in <paramref name="text"/>; every gram counts alike.</summary>
    public double ShareOfTitle(ReadOnlySpan<char> text)
    {
        var (found, total) = (0, 0);
        var title = Title;
        var scanner = new Grams.Scanner(title);
        while (scanner.Next(out var gram))
        {
            total++;
            if (text.Contains(gram.Of(title), StringComparison.Ordinal))
                found++;
        }

        return total == 0 ? 0 : found / (double)total;
    }

    /// <summary>The share of the question's grams, weighted by how few of the passage's sentences hold each: what tells them apart.</summary>
    public double LocalShare(ulong grams)
    {
        var (sum, total) = (0.0, 0.0);
        for (var term = 0; term < _terms.Grams.Count; term++)
        {
            total += _localWeights[term];
            if ((grams >> term & 1) != 0)
                sum += _localWeights[term];
        }

        return total > 0 ? sum / total : 0;
    }

    private void WeighLocally()
    {
        for (var term = 0; term < _terms.Grams.Count; term++)
        {
            var sentences = 0;
            foreach (var holding in Held)
                sentences += (int)(holding.Grams >> term & 1);
            _localWeights[term] = sentences == 0 ? 0 : Math.Log((1.0 + Held.Length) / sentences);
        }
    }

    private void FindWords()
    {
        var passage = Hit.Passage;
        var next = 0;
        for (var i = 0; i < passage.Sentences.Length; i++)
        {
            var first = next;
            while (next < passage.Words.Count && _spans[next].End <= passage.Sentences[i].Span.End)
                next++;
            _words[i] = first..next;
            // A word across the border of two sentences belongs to neither.
            while (next < passage.Words.Count && _spans[next].Start < passage.Sentences[i].Span.End)
                next++;
        }
    }

    private static void Fold(string text, ref char[] folded)
    {
        Grow(ref folded, text.Length);
        CharacterFolding.Fold(text, folded.AsSpan(0, text.Length));
    }

    private static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            array = new T[Math.Max(length, array.Length * 2)];
    }
}
