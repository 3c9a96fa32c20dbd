using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Bot.Core.Passages;

namespace Bot.LuceneIndex;

/// <summary>A passage as one binary value: everything that choosing a quotation needs, analysed once, when the passage was indexed.</summary>
/// <remarks>Its checksum is looked at whenever it is read: what is quoted is what was indexed.</remarks>
internal static class PassageRecord
{
    public static byte[] Encode(Passage passage)
    {
        var record = new RecordWriter();
        record.Number(passage.Number);
        record.Number(passage.Start);
        record.Number(passage.Paragraph);
        record.Number(passage.Sentences.Length);
        foreach (var sentence in passage.Sentences)
            record.Number(sentence.Span.Length);
        record.Utf16(passage.Text);
        record.Utf8(passage.Article.Id);
        record.Utf8(passage.Article.Title);
        record.Day(passage.Article.Date);
        record.Utf8(passage.Article.Version);
        WriteSpeakers(record, passage.Sentences);
        record.Number(passage.Words.Count);
        record.Bytes(passage.Words.Packed);
        return record.ToArray();
    }

    /// <param name="bytes">Part of the passage from now on: its words stay packed.</param>
    public static Passage Decode(ReadOnlyMemory<byte> bytes)
    {
        var record = new RecordReader(bytes.Span);
        var number = record.Number();
        var start = record.Number();
        var paragraph = record.Number();
        var sentences = ReadSentences(ref record);
        var text = record.Utf16();
        var id = record.Utf8();
        var title = record.Utf8();
        var date = record.Day();
        var version = record.Utf8();
        return new()
        {
            Article = new(id, title, date, version),
            Number = number,
            Start = start,
            Paragraph = paragraph,
            Text = text,
            Sentences = ReadSpeakers(ref record, sentences),
            Words = new(record.Number(), bytes[^record.RestLength..^RecordReader.ChecksumBytes]),
        };
    }

    /// <summary>Only which passage of its article it is, from 0.</summary>
    public static int DecodeNumber(ReadOnlySpan<byte> bytes) => new RecordReader(bytes).Number();

    /// <summary>Only the text and where its sentences end, their speakers apart: what a passage lends its neighbours as context.</summary>
    /// <param name="text">Good as long as <paramref name="bytes"/>.</param>
    public static Sentence[] DecodeText(ReadOnlySpan<byte> bytes, out ReadOnlySpan<char> text)
    {
        var record = new RecordReader(bytes);
        record.Number();
        record.Number();
        record.Number();
        var sentences = ReadSentences(ref record);
        text = record.Utf16Span();
        return sentences;
    }

    private static Sentence[] ReadSentences(ref RecordReader record)
    {
        var sentences = new Sentence[record.Number()];
        var start = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            sentences[i] = new(new(start, record.Number()), null);
            start = sentences[i].Span.End;
        }

        return sentences;
    }

    /// <summary>Runs of sentences with one speaker: how many, and who (empty for nobody).</summary>
    private static void WriteSpeakers(RecordWriter record, ImmutableArray<Sentence> sentences)
    {
        for (var i = 0; i < sentences.Length;)
        {
            var first = i;
            while (i < sentences.Length && sentences[i].Speaker == sentences[first].Speaker)
                i++;
            record.Number(i - first);
            record.Utf8(sentences[first].Speaker ?? "");
        }
    }

    private static ImmutableArray<Sentence> ReadSpeakers(ref RecordReader record, Sentence[] sentences)
    {
        for (var i = 0; i < sentences.Length;)
        {
            var end = i + record.Number();
            var name = record.Utf8();
            for (; i < end; i++)
                sentences[i] = sentences[i] with { Speaker = name.Length == 0 ? null : name };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(sentences);
    }
}
