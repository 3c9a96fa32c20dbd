using System.Buffers.Binary;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Bot.LuceneIndex;

/// <summary>Hands terms that were made before to Lucene, as they are.</summary>
internal sealed class TermStream : TokenStream
{
    private readonly TermAttribute _term = new();
    private byte[] _terms = [];
    private int _next;

    public TermStream() => AddAttributeImpl(_term);

    /// <param name="terms">As <see cref="TermList"/> makes them.</param>
    public void Take(byte[] terms)
    {
        _terms = terms;
        _next = 0;
    }

    /// <remarks>No attribute is ever changed but the term, so there is nothing to clear.</remarks>
    public override bool IncrementToken()
    {
        if (_next == _terms.Length)
            return false;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(_terms.AsSpan(_next));
        var start = _next + sizeof(ushort);
        (_term.BytesRef.Bytes, _term.BytesRef.Offset, _term.BytesRef.Length) = (_terms, start, length);
        _next = start + length;
        return true;
    }

    public override void Reset() => _next = 0;

    /// <remarks>Lucene would clear all attributes, and the next text would begin with an increment of 0.</remarks>
    public override void End()
    {
        // There is nothing behind the last term.
    }

    private sealed class TermAttribute : Lucene.Net.Util.Attribute, ITermToBytesRefAttribute
    {
        public BytesRef BytesRef { get; } = new();

        public void FillBytesRef()
        {
            // It is filled already.
        }

        public override void Clear() => BytesRef.Length = 0;

        public override void CopyTo(IAttribute target) => ((TermAttribute)target).BytesRef.CopyBytes(BytesRef);
    }
}
